package dev.framecheck.traces;

import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/** Files of lines in UTF-8, compressed when their name ends in {@code .gz}. */
final class LineFile {

  private static final int BUFFER = 1 << 16;

  private LineFile() {}

  /** Takes one line; {@code place} is {@code name:number}. */
  interface LineReader {
    void line(String line, String place) throws IOException;
  }

  static void read(Path file, LineReader reader) throws IOException {
    read(file, Integer.MAX_VALUE, reader);
  }

  /**
   * Reads a file of lines none of which may have more than {@code longest} characters; no more than
   * that is ever kept.
   */
  static void read(Path file, int longest, LineReader reader) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new TraceFormatException(file.toString(), "no such file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      read(in, file.toString(), longest, reader);
    }
  }

  /** Reads a stream whose {@code name} says whether it is compressed; the caller closes it. */
  static void read(InputStream in, String name, LineReader reader) throws IOException {
    read(in, name, Integer.MAX_VALUE, reader);
  }

  private static void read(InputStream in, String name, int longest, LineReader reader)
      throws IOException {
    try {
      InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(in, BUFFER) : in;
      Lines lines = new Lines(plain, name, longest);
      for (String line = lines.next(); line != null; line = lines.next()) {
        reader.line(line, lines.place());
      }
    } catch (ZipException | EOFException e) {
      throw new TraceFormatException(name, "not a whole gzip file");
    }
  }

  /**
   * Replaces {@code file} by these lines, whole or not at all. The same lines always give the same
   * bytes.
   */
  static void write(Path file, Iterator<String> lines) throws IOException {
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null) {
      throw new IOException(file + " is no file name");
    }
    Files.createDirectories(folder);
    Path partial = folder.resolve("." + target.getFileName() + "." + ProcessHandle.current().pid());
    try {
      try (OutputStream out = Files.newOutputStream(partial);
          OutputStream packed =
              file.toString().endsWith(".gz") ? new GZIPOutputStream(out, BUFFER) : out;
          BufferedWriter writer =
              new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8), BUFFER)) {
        while (lines.hasNext()) {
          writer.write(lines.next());
          writer.write('\n');
        }
      }
      move(partial, target);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  private static void move(Path partial, Path target) throws IOException {
    try {
      Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
