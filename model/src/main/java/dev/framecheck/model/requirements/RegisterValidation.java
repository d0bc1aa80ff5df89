package dev.framecheck.model.requirements;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds entries of a register that contradict themselves or each other. */
final class RegisterValidation {

  private static final Pattern WORDS = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

  private static final Comparator<Requirement> IN_TEXT_ORDER =
      Comparator.comparingInt(Requirement::line).thenComparingInt(Requirement::column);

  private final RequirementRegister register;

  RegisterValidation(RequirementRegister register) {
    this.register = register;
  }

  Optional<String> firstProblem() {
    return Stream.concat(
            register.requirements().stream().flatMap(RegisterValidation::ownProblems),
            mutualProblems())
        .findFirst();
  }

  private static Stream<String> ownProblems(Requirement it) {
    String prefix = "R" + it.clause() + "-";
    boolean named =
        it.id().startsWith(prefix) && WORDS.matcher(it.id().substring(prefix.length())).matches();
    boolean excluded = it.status() == Status.EXCLUDED;
    boolean explained = it.reason() != null && !it.reason().isBlank();
    Keyword keyword = it.keyword();
    return Stream.of(
            problem(!named, it, "has an id that isn't " + prefix + " and some words"),
            problem(it.line() < 1 || it.column() < 1, it, "has no position"),
            problem(it.rule().isBlank(), it, "has no rule"),
            problem(
                keyword != null && keyword.strength() != it.strength(),
                it,
                "has a strength that isn't its keyword's"),
            problem(excluded && !explained, it, "is excluded without a reason"),
            problem(!excluded && it.reason() != null, it, "is modelled and has a reason not to be"),
            problem(excluded && !it.where().isEmpty(), it, "is excluded and says where it is"))
        .flatMap(Optional::stream);
  }

  private Stream<String> mutualProblems() {
    List<Requirement> all = register.requirements();
    Set<String> ids = new HashSet<>();
    Stream.Builder<String> problems = Stream.builder();
    for (int i = 0; i < all.size(); i++) {
      problem(!ids.add(all.get(i).id()), all.get(i), "occurs twice").ifPresent(problems);
      boolean ordered = i == 0 || IN_TEXT_ORDER.compare(all.get(i - 1), all.get(i)) < 0;
      problem(!ordered, all.get(i), "doesn't stand after the one before it in the standard")
          .ifPresent(problems);
    }
    return problems.build();
  }

  private static Optional<String> problem(boolean is, Requirement requirement, String what) {
    return is ? Optional.of(requirement.id() + " " + what) : Optional.empty();
  }
}
