/**
 * Typed settings: the table of keys, where values come from, and reloading.
 *
 * <p>Start reading at {@link io.github.jimmypage.config.Setting} (the only table of keys), then {@link
 * io.github.jimmypage.config.SettingsLoader} (sources and their order) and {@link
 * io.github.jimmypage.config.LiveSettings} (what the rest of the agent asks).
 *
 * <p>Depends on the JDK and the SLF4J API alone. All of it runs inside {@code premain}, before the application has chosen
 * a log manager, an MBean server or a default file system: so files are read with {@link java.io.FileInputStream} (never
 * {@code java.nio.file}), nothing here touches {@code java.util.logging} or JMX, and there is no lambda, stream, regular
 * expression or {@code String.format}, each of which costs milliseconds at every start of the host.
 */
@org.jspecify.annotations.NullMarked
package io.github.jimmypage.config;
