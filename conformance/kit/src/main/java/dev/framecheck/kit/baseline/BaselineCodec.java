package dev.framecheck.kit.baseline;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.framecheck.kit.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The baseline's file, to and from text. */
final class BaselineCodec {

  private static final int VERSION = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(
              LogicalType.Textual,
              texts ->
                  texts
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .build();

  private BaselineCodec() {}

  /** The file, as Jackson binds it. */
  private record Shape(int baseline, List<Entry> deviations) {}

  private record Entry(String trace, String verdict, String reason) {}

  static Baseline parse(String file, byte[] bytes) throws IOException {
    Shape shape;
    try {
      shape = JSON.readValue(bytes, Shape.class);
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
      throw wrong(file + line, path(e) + e.getOriginalMessage(), e);
    }
    if (shape == null || shape.baseline() != VERSION) {
      throw wrong(file, "baseline: the version of a baseline is " + VERSION, null);
    }
    List<Deviation> deviations = new ArrayList<>();
    for (int i = 0; i < shape.deviations().size(); i++) {
      try {
        deviations.add(deviation(shape.deviations().get(i)));
      } catch (IllegalArgumentException e) {
        throw wrong(file, "deviations[" + i + "]: " + e.getMessage(), e);
      }
    }
    try {
      return Baseline.of(deviations);
    } catch (IllegalArgumentException e) {
      throw wrong(file, "deviations: " + e.getMessage(), e);
    }
  }

  private static Deviation deviation(@Nullable Entry entry) {
    if (entry == null) {
      throw new IllegalArgumentException("null is no entry");
    }
    Verdict verdict =
        Arrays.stream(Verdict.values())
            .filter(one -> one.text().equals(entry.verdict()))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("there is no verdict " + entry.verdict()));
    return new Deviation(entry.trace(), verdict, entry.reason());
  }

  private static BaselineException wrong(String place, String what, @Nullable Exception cause) {
    return new BaselineException(
        place + ": not a baseline: " + what.strip().replaceAll("\\s+", " ") + ".", cause);
  }

  /** Where in the object, {@code deviations[3].reason: } say. */
  private static String path(JsonProcessingException e) {
    if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
      return "";
    }
    String path =
        mapping.getPath().stream()
            .map(
                part ->
                    part.getFieldName() == null
                        ? "[" + part.getIndex() + "]"
                        : "." + part.getFieldName())
            .collect(Collectors.joining());
    return path.substring(1) + ": ";
  }

  static String text(List<Deviation> deviations) {
    ObjectNode file = JSON.createObjectNode().put("baseline", VERSION);
    ArrayNode entries = file.putArray("deviations");
    for (Deviation deviation : deviations) {
      entries
          .addObject()
          .put("trace", deviation.trace())
          .put("verdict", deviation.verdict().text())
          .put("reason", deviation.reason());
    }
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    try {
      return JSON.writer(
                  new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
              .writeValueAsString(file)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can't be written as JSON", e);
    }
  }
}
