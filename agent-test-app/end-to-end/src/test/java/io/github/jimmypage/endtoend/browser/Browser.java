package io.github.jimmypage.endtoend.browser;

import io.github.jimmypage.endtoend.process.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Somebody at a browser. What may take a moment is waited for, for a bounded time. Not for several threads. */
public final class Browser implements AutoCloseable {
    private static final Pattern REQUESTED =
            Pattern.compile("\"method\":\"Network.requestWillBeSent\".*?\"request\":\\{.*?\"url\":\"([^\"]*)\"");
    private static final String NO_OTHER_HOST = "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1";

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Whether the machine has one; says so if not. */
    public static boolean isHere() {
        boolean here = Chromium.find().isPresent();
        if (!here) {
            System.out.println(
                    "No chromium here, or no chromedriver (CHROMIUM, CHROMEDRIVER, PATH): nothing is tried in a browser.");
        }
        return here;
    }

    /**
     * Opens one, without a window.
     *
     * @throws java.util.NoSuchElementException where the machine has none
     */
    public static Browser open() {
        return open(Chromium.find().orElseThrow());
    }

    private static Browser open(Chromium chromium) {
        // It says at each start that it has no bindings for this very version: none are used.
        Logger.getLogger("org.openqa.selenium").setLevel(Level.SEVERE);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromium.driver().toFile())
                .usingAnyFreePort()
                .build();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.program().toFile());
        // Without a sandbox, because builds run as root; without anything that it would do by itself.
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-background-networking",
                "--disable-component-update",
                "--hide-scrollbars",
                "--force-color-profile=srgb",
                "--host-resolver-rules=" + NO_OTHER_HOST);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        return new Browser(new ChromeDriver(service, options));
    }

    public void go(String address) {
        driver.get(address);
    }

    public String address() {
        return driver.getCurrentUrl();
    }

    /** The size of the page in pixels of CSS. */
    public void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** {@code light} or {@code dark}, as the system would say. */
    public void scheme(String name) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", name))));
    }

    /** Waits until somebody can see the element of this selector. */
    public WebElement visible(String css) {
        return Eventually.get(
                        "something to see of " + css,
                        () -> driver.findElements(By.cssSelector(css)).stream()
                                .filter(WebElement::isDisplayed)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    public void click(String css) {
        visible(css).click();
    }

    /** Types into a field, in place of what stands there. */
    public void type(String css, String text) {
        WebElement field = visible(css);
        field.clear();
        field.sendKeys(text);
    }

    /** Sends keys to whatever has the focus. */
    public void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Goes on by the Tab key until an element has the focus; as often as a patient person would. */
    public void tabTo(String css) {
        for (int presses = 0; presses < 60; presses++) {
            if (matches(css)) {
                return;
            }
            press(Keys.TAB);
        }
        throw new AssertionError("the Tab key never came to " + css);
    }

    private boolean matches(String css) {
        return Boolean.TRUE.equals(js("return document.activeElement.matches(arguments[0])", css));
    }

    /** What can be read of an element; nothing where there is none, or none to be seen. */
    public String text(String css) {
        try {
            return driver.findElements(By.cssSelector(css)).stream()
                    .filter(WebElement::isDisplayed)
                    .findFirst()
                    .map(WebElement::getText)
                    .orElse("");
        } catch (StaleElementReferenceException replaced) {
            return "";
        }
    }

    /** Waits until an element shows these words, and gives all of its text. */
    public String showing(String css, String words) {
        return Eventually.get(words + " in " + css, () -> text(css), text -> text.contains(words));
    }

    /** Runs a function's body in the page. */
    public Object js(String body, Object... arguments) {
        Object answer = ((JavascriptExecutor) driver).executeScript(body, arguments);
        return answer == null ? "" : answer;
    }

    /** Leaves a picture of what is to be seen. */
    public void picture(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What the page and the browser complained of since this was asked last. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The addresses that were asked for since this was asked last. */
    public List<String> requested() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> REQUESTED.matcher(entry.getMessage()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
