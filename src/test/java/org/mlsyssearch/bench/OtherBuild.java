package org.mlsyssearch.bench;

import java.io.Closeable;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Another build of the indexer, of which it is asked what it reads from a list. Its classes are
 * loaded beside those that run. Not thread-safe.
 */
final class OtherBuild implements Closeable {

  private static final String CORPUS = "org.mlsyssearch.corpus.";
  private static final List<String> FACTS = List.of("title", "authors", "venue", "year", "systems");

  private final URLClassLoader loader;

  /**
   * Loads a build.
   *
   * @param classPath an indexer.jar, or folders and jars of classes
   * @throws IOException if one of them does not exist
   */
  OtherBuild(List<Path> classPath) throws IOException {
    List<URL> urls = new ArrayList<>();
    for (Path path : classPath) {
      if (!Files.exists(path)) {
        throw new IOException("There is no build '" + path + "'; name an indexer.jar.");
      }
      urls.add(path.toUri().toURL());
    }
    loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  /** What this build reads from a list: a line for each paper, in the order of the list. */
  List<String> papers(Path list) throws ReflectiveOperationException {
    return papers(list, loader);
  }

  /** What the build that runs reads from a list. */
  static List<String> ownPapers(Path list) throws ReflectiveOperationException {
    return papers(list, OtherBuild.class.getClassLoader());
  }

  private static List<String> papers(Path list, ClassLoader loader)
      throws ReflectiveOperationException {
    Class<?> diagnostics = loader.loadClass(CORPUS + "Diagnostics");
    Class<?> authority = loader.loadClass(CORPUS + "authority.Authority");
    Class<?> trace = loader.loadClass(CORPUS + "EntryTrace");
    Class<?> sink = loader.loadClass(CORPUS + "DraftSink");
    Class<?> file = loader.loadClass(CORPUS + "SourceFile");
    Class<?> reader = loader.loadClass(CORPUS + "markdown.MarkdownReader");
    Object problems = diagnostics.getDeclaredConstructor().newInstance();
    List<String> papers = new ArrayList<>();
    InvocationHandler take =
        (proxy, method, args) -> {
          papers.add(paper(args[0]));
          return null;
        };
    Object bundled = authority.getMethod("bundled", diagnostics).invoke(null, problems);
    reader
        .getMethod("read", file, sink, diagnostics)
        .invoke(
            reader
                .getConstructor(authority, trace)
                .newInstance(bundled, trace.getField("NONE").get(null)),
            file.getConstructor(Path.class, String.class).newInstance(list, list.toString()),
            Proxy.newProxyInstance(loader, new Class<?>[] {sink}, take),
            problems);
    return papers;
  }

  private static String paper(Object draft) throws ReflectiveOperationException {
    Object source = fact(draft, "source");
    StringBuilder paper = new StringBuilder(fact(source, "line") + ":");
    for (String name : FACTS) {
      Object value = fact(draft, name);
      boolean venue = name.equals("venue") && value != null;
      paper.append(' ').append(name).append('=').append(venue ? fact(value, "label") : value);
    }
    return paper.toString();
  }

  private static Object fact(Object holder, String name) throws ReflectiveOperationException {
    return holder.getClass().getMethod(name).invoke(holder);
  }

  /** What two readings of a list differ in, by line: {@code -} what the first alone says. */
  static List<String> differences(List<String> before, List<String> now) {
    TreeMap<Integer, TreeSet<String>> differing = new TreeMap<>();
    add(differing, before, now, "- ");
    add(differing, now, before, "+ ");
    return differing.values().stream().flatMap(lines -> lines.descendingSet().stream()).toList();
  }

  private static void add(
      TreeMap<Integer, TreeSet<String>> differing,
      List<String> papers,
      List<String> others,
      String sign) {
    List<String> left = new ArrayList<>(others);
    for (String paper : papers) {
      if (!left.remove(paper)) {
        int line = Integer.parseInt(paper.substring(0, paper.indexOf(':')));
        differing.computeIfAbsent(line, key -> new TreeSet<>()).add(sign + paper);
      }
    }
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
