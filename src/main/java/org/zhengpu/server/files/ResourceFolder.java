package org.zhengpu.server.files;

import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Lists a folder of the class path, be that a directory or a jar. Without state. */
final class ResourceFolder {

  private ResourceFolder() {}

  /**
   * The names of all files below a folder, relative to it, with slashes.
   *
   * @param folder its name, without slashes at the ends
   * @param known a file that is in it
   */
  static SortedSet<String> list(String folder, String known) {
    URL url = ResourceFolder.class.getClassLoader().getResource(folder + "/" + known);
    if (url == null) {
      throw new IllegalStateException("Missing resource " + folder + "/" + known);
    }
    try {
      SortedSet<String> found = new TreeSet<>();
      if (url.openConnection() instanceof JarURLConnection jar) {
        inJar(jar, folder + "/", found);
      } else {
        inDirectory(new File(URI.create(url.toString())).getParentFile(), "", found);
      }
      return found;
    } catch (IOException e) {
      throw new IllegalStateException("Cannot list the resources of " + folder, e);
    }
  }

  private static void inJar(JarURLConnection connection, String prefix, SortedSet<String> found) throws IOException {
    try (JarFile jar = new JarFile(new File(URI.create(connection.getJarFileURL().toString())))) {
      jar.stream().filter(entry -> !entry.isDirectory()).map(JarEntry::getName)
          .filter(name -> name.startsWith(prefix)).map(name -> name.substring(prefix.length())).forEach(found::add);
    }
  }

  private static void inDirectory(File directory, String prefix, SortedSet<String> found) {
    File[] files = directory.listFiles();
    if (files == null) {
      throw new IllegalStateException("Cannot list " + directory);
    }
    Arrays.stream(files).forEach(file -> {
      if (file.isDirectory()) {
        inDirectory(file, prefix + file.getName() + "/", found);
      } else {
        found.add(prefix + file.getName());
      }
    });
  }
}
