package org.zhengpu.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@code store.json} says. Immutable.
 *
 * @param format the version of the folder's layout
 * @param base what the names of the graph begin with
 * @param indexed whether the database and the text index are those of the files as listed here; a build sets it to
 *     false before it touches the first file and to true as its last act, so that a crash in between shows
 * @param builds what each build did, oldest first
 * @param pages the files of the truth as the last finished build left them, by the name of the file
 */
record StoreState(int format, String base, boolean indexed, List<Build> builds, SortedMap<String, PageState> pages) {

  static final int FORMAT = 1;

  private static final ObjectMapper JSON = JsonMapper.builder()
      .enable(SerializationFeature.INDENT_OUTPUT)
      .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .build();

  /**
   * One page of the truth.
   *
   * @param page what it is known by
   * @param file its name in {@code nquads/}
   * @param sha256 of its content
   * @param bytes its size
   * @param quads how many lines it has
   * @param build the build that last changed it
   */
  record PageState(String page, String file, String sha256, long bytes, int quads, int build) {

    boolean sameContent(@Nullable PageState other) {
      return other != null && sha256.equals(other.sha256);
    }

    boolean isReference() {
      return page.startsWith("@");
    }
  }

  StoreState {
    builds = builds == null ? List.of() : List.copyOf(builds);
    pages = pages == null ? new TreeMap<>() : new TreeMap<>(pages);
  }

  static StoreState empty(String base) {
    return new StoreState(FORMAT, base, false, List.of(), new TreeMap<>());
  }

  /**
   * Reads {@code store.json}.
   *
   * @throws StoreException when it is damaged or of a later version
   */
  static StoreState read(Path file) {
    StoreState state;
    try {
      state = JSON.readValue(Folder.read(file), StoreState.class);
    } catch (IOException e) {
      throw new StoreException(file + " is damaged; restore it, or build into a new folder", e);
    }
    if (state.format > FORMAT) {
      throw new StoreException("The store " + file.getParent() + " was written by a later version (format "
          + state.format + ", this program knows " + FORMAT + ")");
    }
    if (state.format < 1 || state.base == null) {
      throw new StoreException(file + " is not the description of a store");
    }
    return state;
  }

  void write(Path file) {
    try {
      Folder.write(file, (JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A state is made of texts and numbers", e);
    }
  }

  /** The number of the build that is under way, or would be the next. */
  int nextBuild() {
    return builds.isEmpty() ? 1 : builds.get(builds.size() - 1).number() + 1;
  }

  StoreState withIndexed(boolean now) {
    return new StoreState(format, base, now, builds, pages);
  }

  StoreState withPages(SortedMap<String, PageState> now) {
    return new StoreState(format, base, indexed, builds, now);
  }

  StoreState withBuild(Build build) {
    List<Build> all = new ArrayList<>(builds);
    all.add(build);
    return new StoreState(format, base, indexed, all, pages);
  }
}
