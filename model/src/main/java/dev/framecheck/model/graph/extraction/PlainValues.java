package dev.framecheck.model.graph.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tlc2.value.impl.BoolValue;
import tlc2.value.impl.FcnLambdaValue;
import tlc2.value.impl.FcnRcdValue;
import tlc2.value.impl.IntValue;
import tlc2.value.impl.ModelValue;
import tlc2.value.impl.RecordValue;
import tlc2.value.impl.SetEnumValue;
import tlc2.value.impl.StringValue;
import tlc2.value.impl.TupleValue;
import tlc2.value.impl.Value;

/**
 * TLC's values as plain ones: records and functions become maps, tuples lists, sets sets, all in an
 * order that depends on their content alone. Lives on TLC's side of the border.
 */
public final class PlainValues {

  private PlainValues() {}

  /**
   * The plain form of a value.
   *
   * @throws IllegalArgumentException if it is of a kind that has none, such as an infinite set
   */
  public static Object of(Value value) {
    if (value instanceof StringValue string) {
      return string.val.toString();
    }
    if (value instanceof IntValue number) {
      return number.val;
    }
    if (value instanceof BoolValue truth) {
      return truth.val;
    }
    if (value instanceof ModelValue model) {
      return model.val.toString();
    }
    if (value instanceof RecordValue || value instanceof TupleValue) {
      return structured(value);
    }
    if (value instanceof FcnLambdaValue) {
      // Asked for a tuple at once, it would forget the EXCEPTs that it has not applied yet.
      Value applied = value.toFcnRcd();
      Value tuple = applied.toTuple();
      return structured(tuple == null ? applied : tuple);
    }
    Value tuple = value.toTuple();
    if (tuple != null) {
      return structured(tuple);
    }
    Value rcd = value.toRcd();
    if (rcd != null) {
      return structured(rcd);
    }
    Value set = value.toSetEnum();
    if (set != null) {
      return structured(set);
    }
    Value function = value.toFcnRcd();
    if (function != null) {
      return structured(function);
    }
    throw new IllegalArgumentException(
        "a state holds a value that no label can hold: " + value.getKindString());
  }

  private static Object structured(Value value) {
    if (value instanceof RecordValue fields) {
      Map<String, Object> map = new TreeMap<>();
      for (int i = 0; i < fields.names.length; i++) {
        map.put(fields.names[i].toString(), of(fields.values[i]));
      }
      return map;
    }
    if (value instanceof TupleValue tuple) {
      List<Object> list = new ArrayList<>(tuple.elems.length);
      for (Value element : tuple.elems) {
        list.add(of(element));
      }
      return list;
    }
    if (value instanceof SetEnumValue set) {
      List<Object> elements = new ArrayList<>();
      for (int i = 0; i < set.elems.size(); i++) {
        elements.add(of(set.elems.elementAt(i)));
      }
      elements.sort(TlaText.ORDER);
      return new LinkedHashSet<>(elements);
    }
    if (value instanceof FcnRcdValue function) {
      Map<String, Object> map = new TreeMap<>();
      Value[] domain = function.getDomainAsValues();
      for (int i = 0; i < domain.length; i++) {
        map.put(TlaText.print(of(domain[i])), of(function.values[i]));
      }
      return map;
    }
    throw new IllegalArgumentException("no plain form for " + value.getKindString());
  }
}
