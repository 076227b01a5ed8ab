package express;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class CodeShapeTest {

    private static final List<JavaClass> OURS = new ClassFileImporter()
            .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS).importPackages("express").stream()
                    .filter(type -> !type.getSimpleName().matches("Jte.*|package-info") && !type.isAnonymousClass())
                    .toList();

    /** Where others build upon; what they do not use yet may still be on offer. */
    private static final Set<String> GROUND = Set.of(
            "base", "ui", "postgres", "database", "jobs", "messaging", "texts", "files", "assignment", "journeys");

    private static final Set<String> CLOCKS = Set.of(
            "Instant",
            "LocalDate",
            "LocalTime",
            "LocalDateTime",
            "ZonedDateTime",
            "OffsetDateTime",
            "Year",
            "YearMonth");

    @Test
    void packagesAreFlat() {
        assertThat(OURS).allMatch(type -> type.getPackageName().matches("express(\\.[a-z]+)?"));
        assertThat(OURS)
                .filteredOn(type -> type.getPackageName().equals("express"))
                .hasSize(1);
    }

    @Test
    void timeIsGivenNotTaken() {
        assertThat(calls(call -> call.getTargetOwner().isEquivalentTo(Thread.class)
                        && call.getName().equals("sleep")))
                .isEmpty();
        assertThat(calls(CodeShapeTest::looksAtTheClock)).allMatch(call -> call.startsWith("express.base.Ids."));
    }

    /** Of a module that others use; one that nobody uses yet is an offer whose takers are still to come. */
    @Test
    void publicMeansThatAnotherModuleUsesIt() {
        Set<String> used = OURS.stream()
                .filter(CodeShapeTest::isUsedElsewhere)
                .map(CodeShapeTest::module)
                .collect(Collectors.toSet());
        assertThat(OURS)
                .filteredOn(type -> isPublic(type) && used.contains(module(type)) && !GROUND.contains(module(type)))
                .allMatch(type -> isUsedElsewhere(type) || isPartOfWhatIsOffered(type));
    }

    @Test
    void interfacesHaveMoreThanOneShape() {
        assertThat(OURS)
                .filteredOn(type -> type.isInterface() && !type.isAnnotation())
                .allMatch(type -> type.reflect().isSealed()
                        ? type.reflect().getPermittedSubclasses().length > 1
                        : isFunctional(type) || type.getAllSubclasses().size() > 1 || isPluggedIntoFromAbove(type));
    }

    @Test
    void namesSayWhatAThingIs() {
        assertThat(OURS)
                .noneMatch(type -> type.getSimpleName()
                        .matches(".+(Impl|Dto|Mapper|Manager|Helper|Utils?|Service|Entity|Facade)"));
    }

    @Test
    void constructorsTakeAtMostSix() {
        assertThat(OURS)
                .filteredOn(type -> !type.isRecord() && !type.isEnum())
                .allMatch(type -> type.getConstructors().stream()
                        .allMatch(maker -> maker.getRawParameterTypes().size() <= 6));
    }

    @Test
    void wiringGoesThroughConstructors() {
        assertThat(OURS)
                .allMatch(type -> type.getFields().stream()
                        .flatMap(field -> field.getAnnotations().stream())
                        .map(mark -> mark.getRawType().getSimpleName())
                        .noneMatch(Set.of("Autowired", "Inject", "Resource", "Value")::contains));
    }

    @Test
    void thereIsOneJackson() {
        assertThat(OURS)
                .noneMatch(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> use.getTargetClass().getName().startsWith("com.fasterxml.jackson.databind")));
    }

    @Test
    void everyModuleIsNullMarked() throws ClassNotFoundException {
        for (Path file : Sources.list("src/main/java/express", "package-info.java")) {
            var module = Class.forName("express." + Sources.folder(file) + ".package-info");
            assertThat(module.isAnnotationPresent(NullMarked.class))
                    .as(module.getName())
                    .isTrue();
        }
    }

    @Test
    void theBaseStaysSmall() {
        assertThat(OURS)
                .filteredOn(type -> type.isTopLevelClass() && module(type).equals("base"))
                .hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void testsDoNotSleepOrMockOurOwn() {
        var waiting = Pattern.compile("Thread\\." + "sleep|@Mockito(Spy)?Bean|mock\\(");
        assertThat(Sources.list("src/test/java", ".java"))
                .noneMatch(file -> waiting.matcher(Sources.text(file)).find());
    }

    private static boolean isPublic(JavaClass type) {
        return type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    /** What only holds others is used with them. */
    private static boolean isUsedElsewhere(JavaClass type) {
        return OURS.stream()
                .filter(it -> it.equals(type) || it.getName().startsWith(type.getName() + "$"))
                .flatMap(it -> it.getDirectDependenciesToSelf().stream())
                .anyMatch(use -> !module(use.getOriginClass()).equals(module(type)));
    }

    /** What a public method of its module takes, gives or throws. */
    private static boolean isPartOfWhatIsOffered(JavaClass type) {
        return OURS.stream()
                .filter(other -> isPublic(other) && module(other).equals(module(type)) && !other.equals(type))
                .flatMap(other -> other.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .anyMatch(method -> method.getAllInvolvedRawTypes().contains(type)
                        || method.getExceptionTypes().contains(type));
    }

    private static Stream<String> calls(Predicate<JavaMethodCall> of) {
        return OURS.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(of)
                .map(call -> call.getOrigin().getFullName());
    }

    private static boolean looksAtTheClock(JavaMethodCall call) {
        return call.getName().equals("currentTimeMillis")
                || call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().isEmpty()
                        && CLOCKS.contains(call.getTargetOwner().getSimpleName());
    }

    private static boolean isFunctional(JavaClass type) {
        return type.getAllMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaCodeUnit::getName)
                        .count()
                == 1;
    }

    /** An interface at a lower floor into which other modules plug. */
    private static boolean isPluggedIntoFromAbove(JavaClass type) {
        return type.getAllSubclasses().stream().anyMatch(other -> !module(other).equals(module(type)));
    }

    private static String module(JavaClass type) {
        return type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
    }
}
