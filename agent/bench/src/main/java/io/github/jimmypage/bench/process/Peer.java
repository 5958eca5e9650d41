package io.github.jimmypage.bench.process;

/** What others have made and the agent is compared with, and what is only there when the build was asked for it. */
public enum Peer {
    OPENTELEMETRY("OpenTelemetry's agent", "opentelemetry.jar", false),
    ELASTIC("Elastic's agent", "elastic.jar", false),
    EHCACHE("Ehcache-web", "ehcache/classes", false),
    BOOT("Spring Boot with JPA", "boot/classes", false),
    NGINX("nginx", "nginx", true),
    VARNISH("Varnish", "varnishd", true);

    private final String title;
    private final String file;
    private final boolean installed;

    /**
     * One that is found by a file.
     *
     * @param installed whether that is a program of the machine, not something that the build made
     */
    Peer(String title, String file, boolean installed) {
        this.title = title;
        this.file = file;
        this.installed = installed;
    }

    public String title() {
        return title;
    }

    String file() {
        return file;
    }

    boolean isInstalled() {
        return installed;
    }

    /** Why it is not measured when it is missing, in one line. */
    public String skipped() {
        return "skipped: " + title + ": " + (installed ? "no " + file + " on the PATH" : "build with -Ppeers");
    }
}
