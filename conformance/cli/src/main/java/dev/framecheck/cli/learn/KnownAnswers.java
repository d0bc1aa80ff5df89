package dev.framecheck.cli.learn;

import dev.framecheck.kit.dialogue.Heard;
import dev.framecheck.model.graph.Letter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was heard after each word so far, as a tree: nothing is asked twice, nor is anything asked
 * of an endpoint with which it is over. Safe to share between threads.
 */
final class KnownAnswers {

  /** A letter's answer, and what came after it. */
  private static final class Node {
    private @Nullable Heard heard;
    private final Map<Letter, Node> next = new HashMap<>();
  }

  private final Node root = new Node();

  /** What is heard after each letter of a word, if all of that is known. */
  synchronized Optional<List<Heard>> of(List<Letter> word) {
    List<Heard> answers = new ArrayList<>();
    Node at = root;
    boolean over = false;
    for (Letter letter : word) {
      Node next = over ? null : at.next.get(letter);
      if (over) {
        answers.add(Heard.NOTHING_MORE);
      } else if (next == null || next.heard == null) {
        return Optional.empty();
      } else {
        answers.add(next.heard);
        over = next.heard.over();
        at = next;
      }
    }
    return Optional.of(answers);
  }

  /**
   * Keeps answers, unless they contradict what is known.
   *
   * @return the number of the first letter whose answer is known to be another one, if there is one
   */
  synchronized Optional<Integer> keep(List<Letter> word, List<Heard> answers) {
    Node at = root;
    for (int i = 0; i < word.size(); i++) {
      Node next = at.next.get(word.get(i));
      if (next == null || next.heard == null) {
        break;
      }
      if (!next.heard.equals(answers.get(i))) {
        return Optional.of(i);
      }
      at = next;
    }
    at = root;
    for (int i = 0; i < word.size() && (i == 0 || !answers.get(i - 1).over()); i++) {
      at = at.next.computeIfAbsent(word.get(i), letter -> new Node());
      at.heard = answers.get(i);
    }
    return Optional.empty();
  }
}
