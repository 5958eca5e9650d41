package rig;

import java.io.File;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Starts {@link FilteredTomcat} in a loader that sees none of the class path, though all that it needs lies there too: {@code
 * rig.FilteredRig WEBAPP-DIRECTORY WORK-DIRECTORY}.
 */
public final class FilteredRig {
    private FilteredRig() {}

    public static void main(String[] arguments) throws Exception {
        String classPath = System.getProperty("java.class.path");
        List<File> entries = Stream.of(classPath.split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> entry.contains(File.separator + "lib" + File.separator)
                        || entry.endsWith(File.separator + "classes"))
                .map(File::new)
                .toList();
        ClassLoader container = new FilteringLoader(entries, FilteredRig.class.getClassLoader(), List.of());
        Thread.currentThread().setContextClassLoader(container);
        container
                .loadClass("rig.FilteredTomcat")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }
}
