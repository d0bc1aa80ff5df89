package dev.framecheck.model.alloy;

import dev.framecheck.model.worker.WorkerTask;
import edu.mit.csail.sdg.alloy4.A4Reporter;
import edu.mit.csail.sdg.alloy4.Err;
import edu.mit.csail.sdg.ast.Command;
import edu.mit.csail.sdg.ast.Expr;
import edu.mit.csail.sdg.parser.CompModule;
import edu.mit.csail.sdg.parser.CompUtil;
import edu.mit.csail.sdg.translator.A4Options;
import edu.mit.csail.sdg.translator.A4Solution;
import edu.mit.csail.sdg.translator.A4Tuple;
import edu.mit.csail.sdg.translator.A4TupleSet;
import edu.mit.csail.sdg.translator.TranslateAlloyToKodkod;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kodkod.engine.satlab.SATFactory;

/**
 * Enumerates the instances of a command of a model without time, inside a child JVM.
 *
 * <p>{@code FILE COMMAND EXPRESSION…} answers {@code rows}, and then for each instance what each
 * expression is in it; instances in which all are the same count once. A formula is {@code true} or
 * {@code false}; a relation is its tuples, sorted, separated by spaces, with {@code ->} between the
 * atoms, whose names have lost their module. {@code error PLACE MESSAGE} where the file can't be
 * used.
 */
public final class EnumerationTask implements WorkerTask {

  static final String ROWS = "rows";
  static final String ERROR = "error";

  private static final String SOLVER = "sat4j";
  private static final int FIRST_EXPRESSION = 2;

  @Override
  public List<String> run(List<String> arguments, Path scratch) {
    String file = arguments.get(0);
    try {
      CompModule world = CompUtil.parseEverything_fromFile(A4Reporter.NOP, new HashMap<>(), file);
      List<Expr> expressions = new ArrayList<>();
      for (String text : arguments.subList(FIRST_EXPRESSION, arguments.size())) {
        try {
          expressions.add(CompUtil.parseOneExpression_fromString(world, text));
        } catch (Err e) {
          return List.of(ERROR, text, e.msg.strip());
        }
      }
      return rows(world, command(world, arguments.get(1)), expressions, scratch);
    } catch (Err e) {
      return List.of(ERROR, Path.of(file).getFileName() + ":" + e.pos.y, e.msg.strip());
    }
  }

  private static Command command(CompModule world, String name) {
    return world.getAllCommands().stream()
        .filter(command -> command.label.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no command " + name));
  }

  private static List<String> rows(
      CompModule world, Command command, List<Expr> expressions, Path scratch) {
    A4Options options = new A4Options();
    options.solver = SATFactory.get(SOLVER);
    options.tempDirectory = scratch.toString();
    // Alloy's default takes two thirds of the time and changes no answer.
    options.inferPartialInstance = false;
    Set<List<String>> rows = new LinkedHashSet<>();
    A4Solution solution =
        TranslateAlloyToKodkod.execute_command(
            A4Reporter.NOP, world.getAllReachableSigs(), command, options);
    while (solution.satisfiable()) {
      List<String> row = new ArrayList<>();
      for (Expr expression : expressions) {
        row.add(text(solution.eval(expression)));
      }
      rows.add(row);
      solution = solution.next();
    }
    List<String> answer = new ArrayList<>();
    answer.add(ROWS);
    rows.forEach(answer::addAll);
    return answer;
  }

  private static String text(Object value) {
    if (!(value instanceof A4TupleSet tuples)) {
      return String.valueOf(value);
    }
    Set<String> texts = new TreeSet<>();
    for (A4Tuple tuple : tuples) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < tuple.arity(); i++) {
        String atom = tuple.atom(i);
        text.append(i == 0 ? "" : "->").append(atom.substring(atom.lastIndexOf('/') + 1));
      }
      texts.add(text.toString());
    }
    return String.join(" ", texts);
  }
}
