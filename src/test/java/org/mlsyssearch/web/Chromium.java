package org.mlsyssearch.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Chromium and the node that are installed, driven by Playwright; started once per JVM.
 *
 * <p>Nothing is downloaded: the driver's scripts come with its jar, node and the browser from the
 * machine.
 */
final class Chromium {
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static Browser browser;

  private Chromium() {}

  /** What is missing for browser tests, as a sentence; empty if nothing is. */
  static Optional<String> missing() {
    if (executable(BROWSERS).isEmpty()) {
      return Optional.of("no Chromium is on the PATH (Debian: apt install chromium)");
    }
    if (executable(List.of("node")).isEmpty()) {
      return Optional.of("no node is on the PATH (Debian: apt install nodejs)");
    }
    return Optional.empty();
  }

  /** The browser, which lives as long as the JVM. */
  static synchronized Browser browser() {
    if (browser == null) {
      Map<String, String> env = new HashMap<>(System.getenv());
      env.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
      env.put("PLAYWRIGHT_NODEJS_PATH", executable(List.of("node")).orElseThrow().toString());
      Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(env));
      // Chromium refuses its sandbox to root, who runs tests in containers; pages are our own.
      boolean root = "root".equals(System.getProperty("user.name"));
      browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(executable(BROWSERS).orElseThrow())
                      .setChromiumSandbox(!root)
                      .setArgs(List.of("--font-render-hinting=none")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
    return browser;
  }

  private static Optional<Path> executable(List<String> names) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    for (String name : names) {
      for (String folder : path.split(java.io.File.pathSeparator)) {
        Path file = Path.of(folder, name);
        if (!folder.isEmpty() && Files.isExecutable(file)) {
          return Optional.of(file);
        }
      }
    }
    return Optional.empty();
  }
}
