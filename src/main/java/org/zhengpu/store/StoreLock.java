package org.zhengpu.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a store to one program at a time, readers included: TDB2 allows one Java process per database. The system
 * drops the lock when the process ends, however it ends.
 */
final class StoreLock implements AutoCloseable {

  private final FileChannel channel;

  private StoreLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock of a store.
   *
   * @throws StoreException when somebody else has it
   */
  static StoreLock take(Path store) {
    Path file = store.resolve("lock");
    FileChannel channel = null;
    try {
      channel = FileChannel.open(
          file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        String holder = holder(channel);
        channel.close();
        throw new StoreException("The store " + store + " is in use by another program" + holder
            + ": wait until it has ended, or ask its endpoint while it serves");
      }
      write(channel, Long.toString(ProcessHandle.current().pid()));
      return new StoreLock(channel);
    } catch (IOException e) {
      close(channel);
      throw Folder.failure("write", file, e);
    }
  }

  @Override
  public void close() {
    close(channel);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // opened twice in this very process
    }
  }

  private static void write(FileChannel channel, String text) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), 0);
  }

  private static String holder(FileChannel channel) {
    try {
      ByteBuffer buffer = ByteBuffer.allocate(20);
      channel.read(buffer, 0);
      String pid = new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII).strip();
      return pid.matches("\\d+") ? " (process " + pid + ")" : "";
    } catch (IOException e) {
      return "";
    }
  }

  private static void close(@Nullable FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      return; // nothing is written through it any more
    }
  }
}
