package dev.framecheck.reference.browser;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file that is replaced as a whole or not at all, whenever the process or the machine stops. For
 * use by one process, and one thread, at a time.
 */
final class DurableFile {

  /** What a write has just done; each is a moment at which a process may die. */
  enum Step {
    BEGUN,
    HALF_WRITTEN,
    WRITTEN,
    FORCED,
    MOVED
  }

  private final Path file;
  private final Path temporary;
  private final boolean forced;
  private final Consumer<Step> steps;

  /**
   * Removes what an interrupted write left behind.
   *
   * @param forced whether writes have to survive the machine, and not the process only
   */
  DurableFile(Path file, boolean forced, Consumer<Step> steps) throws IOException {
    this.file = file;
    this.forced = forced;
    this.temporary = file.resolveSibling(file.getFileName() + ".new");
    this.steps = steps;
    Files.deleteIfExists(temporary);
  }

  /** What was written last, or null if nothing ever was. */
  byte @Nullable [] read() throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** Replaces the content; returns once it is on disk, if writes are forced. */
  void write(byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      steps.accept(Step.BEGUN);
      int half = bytes.length / 2;
      writeAll(channel, ByteBuffer.wrap(bytes, 0, half));
      steps.accept(Step.HALF_WRITTEN);
      writeAll(channel, ByteBuffer.wrap(bytes, half, bytes.length - half));
      steps.accept(Step.WRITTEN);
      // The content has to be on disk before the name is, or a power cut could leave it empty.
      if (forced) {
        channel.force(true);
      }
      steps.accept(Step.FORCED);
    }
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    steps.accept(Step.MOVED);
    if (forced) {
      forceFolder();
    }
  }

  @Override
  public String toString() {
    return file.toString();
  }

  private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Puts the new name on disk as well, where folders can be opened. */
  private void forceFolder() {
    try (FileChannel channel =
        FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Not so on every platform. The move is atomic all the same; it may come to disk later.
    }
  }
}
