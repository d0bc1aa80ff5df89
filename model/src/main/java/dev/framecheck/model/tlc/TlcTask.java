package dev.framecheck.model.tlc;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.framecheck.model.worker.WorkerTask;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One run of TLC inside a child JVM. The answer is TLC's exit code, its output, and the names of
 * the properties that it took to speak of initial states only.
 *
 * <p>The run has a class loader of its own, since TLC's statics remember the specification of an
 * earlier run.
 */
public final class TlcTask implements WorkerTask {

  @Override
  public List<String> run(List<String> arguments, Path scratch) throws Exception {
    TlcRequest request = TlcRequest.decode(arguments);
    Path specification = Files.createDirectories(scratch.resolve("spec"));
    for (Map.Entry<String, String> file : request.files().entrySet()) {
      Files.writeString(specification.resolve(file.getKey()), file.getValue());
    }
    // The thread keeps its own context class loader, which what TLC exports would hold on to.
    try (URLClassLoader loader = load(request.classPath())) {
      return new LoadedTlc(loader).run(request, specification, scratch.resolve("meta"));
    }
  }

  private static URLClassLoader load(List<String> classPath) throws IOException {
    List<URL> urls = new ArrayList<>();
    for (String entry : classPath) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  /** TLC as one class loader sees it; every access is reflective. */
  private record LoadedTlc(ClassLoader loader) {

    List<String> run(TlcRequest request, Path specification, Path metadir)
        throws ReflectiveOperationException {
      ByteArrayOutputStream captured = new ByteArrayOutputStream();
      PrintStream out = new PrintStream(captured, false, UTF_8);
      Class<?> toolIo = loader.loadClass("util.ToolIO");
      toolIo.getField("out").set(null, out);
      toolIo.getField("err").set(null, out);
      toolIo.getMethod("setUserDir", String.class).invoke(null, specification.toString());

      if (request.coverage()) {
        System.setProperty(CostTree.IMPLIED_TOO, "true");
      }
      int exitCode = process(request, specification, metadir);
      out.flush();
      return finish(request.coverage(), exitCode, captured.toString(UTF_8)).encode();
    }

    private int process(TlcRequest request, Path specification, Path metadir)
        throws ReflectiveOperationException {
      Class<?> tlcClass = loader.loadClass("tlc2.TLC");
      Object tlc = tlcClass.getConstructor().newInstance();
      List<String> options = new ArrayList<>(request.options());
      options.addAll(List.of("-metadir", metadir.toString(), request.module()));
      boolean understood =
          (boolean)
              tlcClass
                  .getMethod("handleParameters", String[].class)
                  .invoke(tlc, (Object) options.toArray(String[]::new));
      if (!understood) {
        return 1;
      }
      tlcClass
          .getMethod("setResolver", loader.loadClass("util.FilenameToStream"))
          .invoke(tlc, resolver(request, specification));
      int code = (int) tlcClass.getMethod("process").invoke(tlc);
      return (int)
          loader
              .loadClass("tlc2.output.EC$ExitStatus")
              .getMethod("errorConstantToExitStatus", int.class)
              .invoke(null, code);
    }

    private Object resolver(TlcRequest request, Path specification)
        throws ReflectiveOperationException {
      List<String> folders = new ArrayList<>();
      folders.add(specification.toString());
      folders.addAll(request.searchPath());
      return loader
          .loadClass("util.SimpleFilenameToStream")
          .getConstructor(String[].class)
          .newInstance((Object) folders.toArray(String[]::new));
    }

    /**
     * Takes back what TLC exported, which would keep its classes alive, and asks TLC what its
     * output doesn't tell.
     */
    private TlcAnswer finish(boolean coverage, int exitCode, String output)
        throws ReflectiveOperationException {
      Object checker = loader.loadClass("tlc2.TLCGlobals").getField("mainChecker").get(null);
      if (checker == null) {
        return new TlcAnswer(exitCode, output, List.of(), List.of());
      }
      Object fingerprints = checker.getClass().getField("theFPSet").get(checker);
      try {
        fingerprints
            .getClass()
            .getMethod("unexportObject", boolean.class)
            .invoke(fingerprints, true);
      } catch (InvocationTargetException e) {
        // It was never exported, or TLC took it back itself.
      }
      Object tool = checker.getClass().getField("tool").get(checker);
      Class<?> toolInterface = loader.loadClass("tlc2.tool.ITool");
      String[] names = (String[]) toolInterface.getMethod("getImpliedInitNames").invoke(tool);
      return new TlcAnswer(
          exitCode,
          output,
          names == null ? List.of() : List.of(names),
          coverage ? CostTree.read(loader, tool) : List.of());
    }
  }
}
