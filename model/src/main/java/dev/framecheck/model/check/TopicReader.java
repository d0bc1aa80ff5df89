package dev.framecheck.model.check;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.framecheck.model.SpecificationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code models.json}. */
final class TopicReader {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private TopicReader() {}

  static Topic read(Path folder) {
    Path file = folder.resolve(Topic.FILE);
    Fields root = new Fields(tree(file), file.toString());
    Topic topic =
        new Topic(
            root.text("topic"),
            folder,
            root.objects("models", TopicReader::model),
            root.objects("mutants", TopicReader::mutant));
    root.refuseOthers();
    return topic;
  }

  static JsonNode tree(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw new SpecificationException(
          file + ":" + e.getLocation().getLineNr() + ": " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new SpecificationException(file + " can't be read", e);
    }
  }

  private static Topic.Model model(Fields fields) {
    EngineKind engine =
        fields.choice("engine", fields.text("engine"), EngineKind.values(), EngineKind::label);
    Map<Size, Topic.Bounds> sizes = new EnumMap<>(Size.class);
    fields.object(
        "sizes",
        inner -> {
          for (Size size : Size.values()) {
            inner.object(size.label(), TopicReader::bounds).ifPresent(b -> sizes.put(size, b));
          }
          return sizes;
        });
    return new Topic.Model(
        fields.text("name"),
        engine,
        fields.text("module"),
        fields.text("description"),
        fields.text("clause"),
        fields.texts("libraries"),
        fields.optionalText("table"),
        sizes,
        fields.objects("properties", property -> property(property, sizes.keySet())));
  }

  private static Topic.Bounds bounds(Fields fields) {
    return new Topic.Bounds(fields.optionalText("config"), fields.text("hides"));
  }

  private static Topic.Property property(Fields fields, Set<Size> every) {
    PropertyKind kind =
        fields.choice("kind", fields.text("kind"), PropertyKind.values(), PropertyKind::label);
    List<String> labels = fields.texts("sizes");
    Set<Size> sizes = EnumSet.noneOf(Size.class);
    labels.forEach(label -> sizes.add(size(fields, "sizes", label)));
    return new Topic.Property(
        fields.text("name"),
        kind,
        fields.text("description"),
        fields.text("clause"),
        labels.isEmpty() ? every : sizes);
  }

  private static Topic.Mutant mutant(Fields fields) {
    return new Topic.Mutant(
        fields.text("name"),
        fields.text("model"),
        fields.text("module"),
        fields.textsByName("override"),
        fields.textsByName("constants"),
        fields.optionalText("config"),
        size(fields, "size", fields.optionalText("size").orElse(Size.SMALL.label())),
        fields.text("expected"),
        fields.texts("alsoViolates"),
        fields.text("fault"),
        fields.text("clause"));
  }

  private static Size size(Fields fields, String name, String label) {
    return fields.choice(name, label, Size.values(), Size::label);
  }
}
