package express;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The words in a compiled class: every text it holds (those of annotations too, with {@code \1} where something is
 * put in) and every type it names.
 */
record Compiled(String module, String name, Set<String> texts, Set<String> types) {

    static List<Compiled> all() {
        return Sources.list("target/classes/express", ".class").stream()
                .map(Compiled::read)
                .toList();
    }

    private static Compiled read(Path file) {
        try {
            ClassModel read = ClassFile.of().parse(file);
            return new Compiled(Sources.folder(file), file.getFileName().toString(), texts(read), types(read));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> texts(ClassModel read) {
        return StreamSupport.stream(read.constantPool().spliterator(), false)
                .filter(Utf8Entry.class::isInstance)
                .map(entry -> ((Utf8Entry) entry).stringValue())
                .collect(Collectors.toSet());
    }

    private static Set<String> types(ClassModel read) {
        return StreamSupport.stream(read.constantPool().spliterator(), false)
                .filter(ClassEntry.class::isInstance)
                .map(entry -> ((ClassEntry) entry).asInternalName())
                .collect(Collectors.toSet());
    }

    /** Whether it shows or checks something, so that message keys are found in it. */
    boolean speaks() {
        return types.stream()
                        .anyMatch(type -> type.startsWith("express/ui/")
                                || type.equals("express/messaging/Words")
                                || type.startsWith("jakarta/validation/"))
                || texts.stream().anyMatch(text -> text.startsWith("Ljakarta/validation/"));
    }
}
