package dev.framecheck.model.tlc;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Lists inside a list of strings, each as its size and its elements. */
final class Lists {

  private Lists() {}

  static void put(List<String> flat, List<String> list) {
    flat.add(String.valueOf(list.size()));
    flat.addAll(list);
  }

  static List<String> take(Deque<String> rest) {
    int size = Integer.parseInt(rest.removeFirst());
    List<String> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(rest.removeFirst());
    }
    return list;
  }
}
