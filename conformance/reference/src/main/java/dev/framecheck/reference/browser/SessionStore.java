package dev.framecheck.reference.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a browser keeps on disk, in one folder: the normal windows in {@code session.txt}, and the
 * normal context's {@link Profile} in {@code profile.txt}. There is no way to save anything
 * private.
 *
 * <p>A save is there as a whole or not at all, whenever the process or the machine stops. A file
 * that is cut off or altered restores to nothing, and the result tells so. For use by one process,
 * and one thread, at a time.
 */
public final class SessionStore {
  private static final String WINDOW = "window";
  private static final String COOKIE = "cookie";
  private static final String STRICT = "strict";
  private static final String PAGE = "page";

  private final DurableFile session;
  private final DurableFile profile;

  private SessionStore(Path folder, boolean forced, Consumer<DurableFile.Step> steps)
      throws IOException {
    Files.createDirectories(folder);
    this.session = new DurableFile(folder.resolve("session.txt"), forced, steps);
    this.profile = new DurableFile(folder.resolve("profile.txt"), forced, steps);
  }

  /**
   * The store in that folder, which is made if it isn't there.
   *
   * @throws IOException if the folder can't be made or written to
   */
  public static SessionStore in(Path folder) throws IOException {
    return in(folder, step -> {});
  }

  /**
   * As {@link #in(Path)}, for tests and trials: what it saves survives the process, but may not
   * survive the machine, and saving is fast.
   *
   * @throws IOException if the folder can't be made or written to
   */
  public static SessionStore unforced(Path folder) throws IOException {
    return new SessionStore(folder, false, step -> {});
  }

  /** As {@link #in(Path)}, with somebody to watch each step of each save. */
  static SessionStore in(Path folder, Consumer<DurableFile.Step> steps) throws IOException {
    return new SessionStore(folder, true, steps);
  }

  /**
   * Replaces the saved windows; returns once they are on disk.
   *
   * @throws IOException if that failed; then what was saved before is still there
   */
  public void saveWindows(List<SavedWindow> windows) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    for (SavedWindow window : windows) {
      lines.add(List.of(WINDOW, Integer.toString(window.id()), window.url()));
    }
    session.write(SavedLines.encode(lines));
  }

  /**
   * The windows that were saved last.
   *
   * @throws IOException if there is a file that can't be read
   */
  public Restored<List<SavedWindow>> restoreWindows() throws IOException {
    return restore(session, SessionStore::windows, List.of());
  }

  /** Replaces the saved profile, as {@link #saveWindows} does the windows. */
  public void saveProfile(Profile saved) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    for (Cookie cookie : saved.cookies()) {
      lines.add(List.of(COOKIE, cookie.host(), cookie.name(), cookie.value()));
    }
    saved.strictHosts().forEach(host -> lines.add(List.of(STRICT, host)));
    saved.pages().forEach(page -> lines.add(List.of(PAGE, page)));
    profile.write(SavedLines.encode(lines));
  }

  /** The profile that was saved last, as {@link #restoreWindows} gives the windows. */
  public Restored<Profile> restoreProfile() throws IOException {
    return restore(profile, SessionStore::profile, Profile.EMPTY);
  }

  /** Makes lines into what they stand for. */
  @FunctionalInterface
  private interface Parser<T> {
    T parse(List<List<String>> lines) throws DamagedFileException;
  }

  private static <T> Restored<T> restore(DurableFile file, Parser<T> parser, T nothing)
      throws IOException {
    byte[] bytes = file.read();
    if (bytes == null) {
      return new Restored<>(nothing, Optional.empty());
    }
    try {
      return new Restored<>(parser.parse(SavedLines.decode(bytes)), Optional.empty());
    } catch (DamagedFileException e) {
      String problem = file + " is damaged: " + e.getMessage() + "; nothing was restored from it";
      return new Restored<>(nothing, Optional.of(problem));
    }
  }

  private static List<SavedWindow> windows(List<List<String>> lines) throws DamagedFileException {
    List<SavedWindow> windows = new ArrayList<>();
    for (List<String> line : lines) {
      if (!isA(WINDOW, 3, line)) {
        throw unknown(windows.size());
      }
      try {
        int id = Integer.parseInt(line.get(1));
        if (!Integer.toString(id).equals(line.get(1))) {
          throw unknown(windows.size());
        }
        windows.add(new SavedWindow(id, line.get(2)));
      } catch (NumberFormatException e) {
        throw unknown(windows.size());
      }
    }
    return List.copyOf(windows);
  }

  private static Profile profile(List<List<String>> lines) throws DamagedFileException {
    List<Cookie> cookies = new ArrayList<>();
    List<String> strictHosts = new ArrayList<>();
    List<String> pages = new ArrayList<>();
    for (List<String> line : lines) {
      if (isA(COOKIE, 4, line)) {
        cookies.add(new Cookie(line.get(1), line.get(2), line.get(3)));
      } else if (isA(STRICT, 2, line)) {
        strictHosts.add(line.get(1));
      } else if (isA(PAGE, 2, line)) {
        pages.add(line.get(1));
      } else {
        throw unknown(cookies.size() + strictHosts.size() + pages.size());
      }
    }
    return new Profile(cookies, strictHosts, pages);
  }

  private static boolean isA(String kind, int size, List<String> line) {
    return line.size() == size && line.get(0).equals(kind);
  }

  private static DamagedFileException unknown(int linesBefore) {
    return new DamagedFileException("line " + (linesBefore + 2) + " is not what belongs there");
  }
}
