package dev.framecheck.cli.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the documentation, as its fenced blocks in order. */
record Guide(List<Block> blocks) {

  private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

  /** The folder of the project. */
  static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();

  static final Path KIT = PROJECT.resolve("conformance/kit");

  record Block(String language, String text) {}

  static Guide read(String page) throws IOException {
    List<Block> blocks = new ArrayList<>();
    Matcher fence = FENCE.matcher(Files.readString(KIT.resolve("docs").resolve(page)));
    while (fence.find()) {
      blocks.add(new Block(fence.group(1), fence.group(2)));
    }
    return new Guide(blocks);
  }
}
