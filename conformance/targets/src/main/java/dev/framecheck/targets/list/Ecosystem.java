package dev.framecheck.targets.list;

/** Where an implementation comes from, and so what runs it. */
public enum Ecosystem {
  /** Jars from a Maven repository, run by Java. */
  MAVEN,
  /** Packages from an npm registry, run by Node.js. */
  NPM,
  /** Part of the Java platform; nothing is fetched. */
  JDK
}
