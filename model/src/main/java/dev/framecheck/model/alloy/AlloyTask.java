package dev.framecheck.model.alloy;

import dev.framecheck.model.worker.WorkerTask;
import edu.mit.csail.sdg.alloy4.A4Reporter;
import edu.mit.csail.sdg.alloy4.Err;
import edu.mit.csail.sdg.ast.Command;
import edu.mit.csail.sdg.parser.CompModule;
import edu.mit.csail.sdg.parser.CompUtil;
import edu.mit.csail.sdg.translator.A4Options;
import edu.mit.csail.sdg.translator.A4Solution;
import edu.mit.csail.sdg.translator.TranslateAlloyToKodkod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kodkod.engine.satlab.SATFactory;

/**
 * Lists or executes commands inside a child JVM.
 *
 * <p>{@code list FILE} answers name, kind, expectation and line of each command; {@code run FILE
 * INDEX} answers {@code sat} with an instance as XML and as text, or {@code unsat}; both answer
 * {@code error PLACE MESSAGE} where the file can't be used.
 */
public final class AlloyTask implements WorkerTask {

  static final String LIST = "list";
  static final String RUN = "run";
  static final String ERROR = "error";
  static final String SAT = "sat";
  static final String UNSAT = "unsat";

  private static final String SOLVER = "sat4j";

  @Override
  public List<String> run(List<String> arguments, Path scratch) throws IOException {
    Map<String, String> filesReadByAlloy = new HashMap<>();
    try {
      CompModule world =
          CompUtil.parseEverything_fromFile(A4Reporter.NOP, filesReadByAlloy, arguments.get(1));
      return arguments.get(0).equals(LIST)
          ? list(world)
          : execute(world, world.getAllCommands().get(Integer.parseInt(arguments.get(2))), scratch);
    } catch (Err e) {
      String file = e.pos.filename.isEmpty() ? arguments.get(1) : e.pos.filename;
      String name = String.valueOf(Path.of(file).getFileName());
      return List.of(ERROR, name + ":" + e.pos.y + ":" + e.pos.x, e.msg.strip());
    }
  }

  private static List<String> list(CompModule world) {
    List<String> answer = new ArrayList<>();
    answer.add(LIST);
    for (Command command : world.getAllCommands()) {
      answer.add(command.label);
      answer.add(command.check ? "check" : "run");
      answer.add(String.valueOf(command.expects));
      answer.add(String.valueOf(command.pos.y));
    }
    return answer;
  }

  private static List<String> execute(CompModule world, Command command, Path scratch)
      throws IOException {
    A4Options options = new A4Options();
    options.solver = SATFactory.get(SOLVER);
    options.inferPartialInstance = false;
    options.tempDirectory = scratch.toString();
    A4Solution solution =
        TranslateAlloyToKodkod.execute_command(
            A4Reporter.NOP, world.getAllReachableSigs(), command, options);
    if (!solution.satisfiable()) {
      return List.of(UNSAT);
    }
    Path xml = scratch.resolve("instance.xml");
    // Without the functions, Alloy's writer throws.
    solution.writeXML(xml.toString(), world.getAllFunc());
    return List.of(SAT, Files.readString(xml), solution.toString());
  }
}
