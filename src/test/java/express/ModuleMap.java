package express;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** What each module says of itself and does, as {@code docs/modules.md} shows it. */
record ModuleMap(List<Module> modules) {

    record Module(
            String name,
            String purpose,
            List<String> allowed,
            List<String> real,
            List<String> tells,
            List<String> hears) {}

    static ModuleMap of(ApplicationModules all) {
        return new ModuleMap(all.stream()
                .map(module -> new Module(
                        module.getBasePackage().getLocalName(),
                        purpose(module),
                        allowed(module),
                        real(module, all),
                        events(module),
                        reactions(module)))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList());
    }

    /** The paragraph of the package-info, which the compiler does not keep. */
    private static String purpose(ApplicationModule module) {
        String name = module.getBasePackage().getLocalName();
        String source = Sources.text(Path.of("src/main/java/express", name, "package-info.java"));
        var paragraph = Pattern.compile("(?s)/\\*\\*(.*?)\\*/").matcher(source);
        return paragraph.find()
                ? paragraph
                        .group(1)
                        .replaceAll("(?m)^\\s*\\*?\\s*", " ")
                        .replaceAll("\\{@\\w+ (?:express\\.\\w+\\.)?([^}]*)}", "`$1`")
                        .replaceAll("\\s+", " ")
                        .strip()
                : "";
    }

    private static List<String> allowed(ApplicationModule module) {
        return module.getBasePackage()
                .findAnnotation(org.springframework.modulith.ApplicationModule.class)
                .map(declared -> Stream.of(declared.allowedDependencies()).sorted())
                .orElse(Stream.of("nothing declared"))
                .toList();
    }

    private static List<String> real(ApplicationModule module, ApplicationModules all) {
        return module.getDirectDependencies(all)
                .uniqueModules()
                .map(other -> other.getBasePackage().getLocalName())
                .sorted()
                .toList();
    }

    private static List<String> events(ApplicationModule module) {
        return module.getBasePackage().stream()
                .filter(type -> type.getEnclosingClass()
                        .map(outer -> outer.getSimpleName().endsWith("Events"))
                        .orElse(false))
                .map(JavaClass::getSimpleName)
                .sorted()
                .toList();
    }

    private static List<String> reactions(ApplicationModule module) {
        return module.getBasePackage().stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith("org.springframework.context.event.EventListener"))
                .flatMap(ModuleMap::heard)
                .filter(type -> type.getPackageName().startsWith("express"))
                .map(type -> type.getName().replaceFirst("express\\.(\\w+)\\.\\w+\\$", "$1: "))
                .sorted()
                .toList();
    }

    private static Stream<JavaClass> heard(JavaMethod listener) {
        return listener.getRawParameterTypes().stream();
    }

    String written(List<String> floors) {
        String arrows = modules.stream()
                .flatMap(module -> module.real().stream().map(other -> "    " + module.name() + " --> " + other))
                .collect(joining("\n"));
        return """
            # Modules

            Written by `ModulesTest` from the code; rewrite it with `scripts/format`. Arrows are what the code uses today.

            ```mermaid
            flowchart TD
            %s
            ```

            | floor | module | purpose | may use | uses | tells | hears |
            |---|---|---|---|---|---|---|
            %s
            """.formatted(arrows, rows(floors));
    }

    private String rows(List<String> floors) {
        return floors.stream()
                .flatMap(floor -> Stream.of(floor.split(" "))
                        .flatMap(name -> find(name).stream())
                        .map(module -> row(floors.indexOf(floor), module)))
                .collect(joining("\n"));
    }

    private Optional<Module> find(String name) {
        return modules.stream().filter(module -> module.name().equals(name)).findFirst();
    }

    private static String row(int floor, Module it) {
        return "| %d | `%s` | %s | %s | %s | %s | %s |"
                .formatted(
                        floor,
                        it.name(),
                        it.purpose(),
                        list(it.allowed()),
                        list(it.real()),
                        list(it.tells()),
                        list(it.hears()));
    }

    private static String list(Collection<String> names) {
        return names.isEmpty() ? "–" : String.join(", ", names);
    }
}
