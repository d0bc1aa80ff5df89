package dev.framecheck.cli;

import dev.framecheck.model.check.CheckReport;
import java.util.List;

/** What {@code check --json} prints. */
record CheckShape(List<Model> models) {

  record Model(
      String name,
      String engine,
      String size,
      String result,
      long distinctStates,
      long generatedStates,
      double seconds,
      List<Property> properties) {}

  record Property(String name, String kind, String result) {}

  static CheckShape of(CheckReport report) {
    return new CheckShape(
        report.models().stream()
            .map(
                model ->
                    new Model(
                        model.name(),
                        model.engine().label(),
                        model.size().label(),
                        model.result().label(),
                        model.distinctStates(),
                        model.generatedStates(),
                        Math.round(1000 * model.seconds()) / 1000.0,
                        model.properties().stream()
                            .map(
                                property ->
                                    new Property(
                                        property.name(),
                                        property.kind().label(),
                                        property.result().label()))
                            .toList()))
            .toList());
  }
}
