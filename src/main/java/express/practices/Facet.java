package express.practices;

import express.base.ChainStep;
import express.ui.Languages;
import express.ui.Screen;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What practices can be narrowed down by when they are looked for. */
public enum Facet {
    STEP(sheet -> sheet.steps().stream().map(ChainStep::name).toList()),
    COUNTRY(sheet -> List.of(sheet.country())),
    GROUP(sheet -> sheet.target() == null
            ? List.of()
            : sheet.target().groups().stream().map(Enum::name).toList()),
    /** In which it can be read. */
    LANGUAGE(sheet -> sheet.texts().keySet().stream().map(Locale::toLanguageTag).toList()),
    LEVEL(sheet -> List.of(sheet.level().name())),
    EVIDENCE(sheet -> List.of(sheet.evidence().name())),
    COST(sheet -> sheet.cost() == null ? List.of() : List.of(sheet.cost().name())),
    SDG(sheet -> sheet.sdgs().stream().map(String::valueOf).toList());

    private final Function<Sheet, List<String>> values;

    Facet(Function<Sheet, List<String>> values) {
        this.values = values;
    }

    /** As it is called in addresses and by {@code search}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether something that was typed can be a value at all; there need not be a practice with it. */
    public boolean knows(String typed) {
        return switch (this) {
            case STEP -> isOf(ChainStep.values(), typed);
            case COUNTRY -> typed.matches("[A-Z]{2}");
            case GROUP -> isOf(Target.Group.values(), typed);
            case LANGUAGE -> typed.matches("[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}");
            case LEVEL -> isOf(Sheet.Level.values(), typed);
            case EVIDENCE -> isOf(Sheet.Evidence.values(), typed);
            case COST -> isOf(Sheet.Cost.values(), typed);
            case SDG -> typed.matches("[1-9]|1[0-7]");
        };
    }

    /** Where a grade stands among those of its scale. */
    public int place(String value) {
        return switch (this) {
            case LEVEL -> Sheet.Level.valueOf(value).ordinal();
            case EVIDENCE -> Sheet.Evidence.valueOf(value).ordinal();
            case COST -> Sheet.Cost.valueOf(value).ordinal();
            default -> 0;
        };
    }

    private static boolean isOf(Enum<?>[] values, String typed) {
        return Stream.of(values).anyMatch(value -> value.name().equals(typed));
    }

    static Map<String, List<String>> all(Sheet sheet) {
        return Stream.of(values()).collect(Collectors.toMap(Facet::word, facet -> facet.values.apply(sheet)));
    }

    /** A value as the reader's language says it. */
    public String said(Screen screen, String value) {
        return switch (this) {
            case STEP -> screen.text("step." + ChainStep.valueOf(value).slug());
            case COUNTRY -> screen.country(value);
            case LANGUAGE -> Languages.ownName(Locale.forLanguageTag(value));
            case SDG -> screen.text("practices.sdg." + value);
            default -> screen.text("practices." + word() + "." + value);
        };
    }
}
