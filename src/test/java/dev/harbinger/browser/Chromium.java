package dev.harbinger.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One Chromium with the driver that steers it; it is the one of the machine, nothing is downloaded. Not for several
 * threads.
 */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright driver;
    private final Browser browser;

    private Chromium(Path executable) {
        driver = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = driver.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(FLAGS));
    }

    /** Starts the Chromium that the path of the machine names; empty if there is none. */
    static Optional<Chromium> start() {
        return executable().map(Chromium::new);
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        driver.close();
    }

    private static Optional<Path> executable() {
        var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return NAMES.stream()
                .flatMap(name -> inFolders(folders, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> inFolders(String[] folders, String name) {
        return Arrays.stream(folders).map(folder -> Path.of(folder, name));
    }
}
