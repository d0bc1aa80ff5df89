package dev.framecheck.cli;

import dev.framecheck.cli.project.InputException;
import dev.framecheck.kit.TargetException;
import dev.framecheck.model.SpecificationException;
import dev.framecheck.model.validation.ValidationException;
import dev.framecheck.traces.TraceFormatException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what went wrong; with {@code --debug} also where in the program. */
final class ErrorSentences implements IExecutionExceptionHandler, IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    String sentence = oneLine(wrong.getMessage());
    if (wrong instanceof UnmatchedArgumentException unmatched && command.getParent() == null) {
      sentence = "There is no verb '" + unmatched.getUnmatched().get(0) + "'.";
    }
    command
        .getErr()
        .println(
            "framecheck: "
                + sentence
                + " Try '"
                + command.getCommandSpec().qualifiedName()
                + " --help'.");
    return ExitStatus.INPUT;
  }

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine command, @Nullable ParseResult result) {
    Exception cause = unwrapped(exception);
    command.getErr().println("framecheck: " + sentence(cause));
    if (command.getCommand() instanceof Verb verb && verb.common().debug()) {
      exception.printStackTrace(command.getErr());
    }
    return status(cause);
  }

  private static Exception unwrapped(Exception exception) {
    if (exception instanceof UncheckedIOException) {
      Throwable cause = exception.getCause();
      if (cause instanceof IOException readOrWrite) {
        return readOrWrite;
      }
    }
    return exception;
  }

  private static int status(Exception cause) {
    boolean input =
        cause instanceof InputException
            || cause instanceof SpecificationException
            || cause instanceof IOException;
    return input ? ExitStatus.INPUT : ExitStatus.TOOL;
  }

  private static String sentence(Exception cause) {
    if (cause instanceof InputException
        || cause instanceof SpecificationException
        || cause instanceof TargetException
        || cause instanceof ValidationException
        || cause instanceof TraceFormatException
        || cause instanceof FileNotFoundException) {
      return oneLine(cause.getMessage());
    }
    if (cause instanceof FileSystemException file) {
      return file.getFile() + ": " + reason(file) + ".";
    }
    if (cause instanceof InterruptedException) {
      return "Interrupted.";
    }
    return "This should not have happened; --debug shows where: " + oneLine(cause.toString());
  }

  private static String reason(FileSystemException problem) {
    if (problem instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (problem instanceof AccessDeniedException) {
      return "access is denied";
    }
    if (problem instanceof NotDirectoryException || problem instanceof FileAlreadyExistsException) {
      return "it is no folder";
    }
    return problem.getReason() == null ? "it can't be used" : problem.getReason();
  }

  /** One line that ends like a sentence. */
  private static String oneLine(@Nullable String message) {
    String line = message == null ? "no reason is known" : message.strip().replaceAll("\\s+", " ");
    return line.endsWith(".") || line.endsWith("!") || line.endsWith("?") ? line : line + ".";
  }
}
