package express.practices;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must hold before a practice is published: no figure without a source, no source without a year, and so on. */
final class SheetRules {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    private static final Pattern NUTS = Pattern.compile("[A-Z]{2}[A-Z0-9]{0,3}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");
    private static final Pattern CITED_IN_THE_MIDDLE = Pattern.compile("\\[\\^[^]]*](?!\\s*(\\[\\^|$))");
    private static final int LONGEST_NUMBER = 30;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_TITLE = 90;
    private static final String EITHER = "%s is neither given nor said to be unknown, or both";
    private static final Set<String> FACTS = Set.of("cost", "funding", "since", "target");
    private static final Set<String> PROSE = Stream.of(Section.values())
            .filter(section -> !Section.ADVICE.contains(section))
            .map(Section::field)
            .collect(Collectors.toSet());

    private final Sheet sheet;
    private final Set<String> sources;
    private final List<String> faults = new ArrayList<>();

    private SheetRules(Sheet sheet) {
        this.sheet = sheet;
        this.sources = sheet.sources().stream().map(Source::id).collect(Collectors.toSet());
    }

    static List<String> faults(Sheet sheet) {
        var rules = new SheetRules(sheet);
        rules.checkFacts();
        sheet.sources().forEach(rules::checkSource);
        sheet.figures().forEach(rules::checkFigure);
        if (rules.original() != null) {
            rules.checkPictures();
            sheet.texts().forEach(rules::checkWords);
        }
        return rules.faults;
    }

    private void checkFacts() {
        check(SLUG.matcher(sheet.slug()).matches(), "the slug is no slug");
        check(
                !sheet.steps().isEmpty() && sheet.steps().getFirst() == sheet.step(),
                "the steps do not begin with the first step");
        check(Set.copyOf(sheet.steps()).size() == sheet.steps().size(), "a step stands twice");
        check(NUTS.matcher(sheet.nuts()).matches(), "no such territory: " + sheet.nuts());
        check(Set.of(Locale.getISOCountries()).contains(sheet.country()), "no such country: " + sheet.country());
        check(sheet.texts().containsKey(sheet.language()), "no text in its own language");
        check(sources.size() == sheet.sources().size(), "two sources of one name");
        check(
                sheet.texts().keySet().containsAll(sheet.machine())
                        && !sheet.machine().contains(sheet.language()),
                "a machine translates into another language that is there");
        check(sheet.sdgs().stream().allMatch(goal -> goal >= 1 && goal <= 17), "there are 17 goals");
        checkAddress("owner", sheet.owner().website());
        checkAddress("contact", sheet.contact() == null ? null : sheet.contact().website());
        checkSubjects();
        checkNothingKnown();
        checkCofunding(sheet.cofunding());
    }

    /** Glossaries change, so one that nobody knows is none the worse. */
    private void checkSubjects() {
        List<String> subjects = sheet.subjects();
        check(subjects.size() <= Sheet.MOST_SUBJECTS, "more than " + Sheet.MOST_SUBJECTS + " subjects");
        check(Set.copyOf(subjects).size() == subjects.size(), "a subject stands twice");
        check(subjects.stream().allMatch(Sheet::isSubject), "a subject is no concept");
    }

    private void checkNothingKnown() {
        for (String field : sheet.nothingKnown()) {
            check(FACTS.contains(field) || PROSE.contains(field), "nothing can be unknown of " + field);
        }
        check((sheet.cost() == null) == sheet.nothingKnown().contains("cost"), EITHER.formatted("cost"));
        check(sheet.funding().isEmpty() == sheet.nothingKnown().contains("funding"), EITHER.formatted("funding"));
        check((sheet.since() == null) == sheet.nothingKnown().contains("since"), EITHER.formatted("since"));
        check((sheet.target() == null) == sheet.nothingKnown().contains("target"), EITHER.formatted("target"));
    }

    private void checkCofunding(@Nullable Cofunding cofunding) {
        if (cofunding != null) {
            check(sheet.funding().contains(Sheet.Funding.EU), "the Union is named, and is not among those who pay");
            check(
                    Set.copyOf(cofunding.programmes()).size()
                            == cofunding.programmes().size(),
                    "a programme stands twice");
            check(isSaid(cofunding.project()), "a project without a name");
            check(isSaid(cofunding.disclaimer()), "a disclaimer that says nothing");
        }
    }

    private static boolean isSaid(@Nullable String words) {
        return words == null || !words.isBlank();
    }

    private void checkSource(Source source) {
        check(source.year() >= FIRST_YEAR && source.year() <= LAST_YEAR, "source " + source.id() + " has no year");
        check(!source.publisher().isBlank(), "source " + source.id() + " has no publisher");
        check(!source.title().isBlank(), "source " + source.id() + " has no title");
        checkAddress("source " + source.id(), source.url());
    }

    private void checkAddress(String what, @Nullable URI address) {
        boolean web = address == null
                || Set.of("http", "https").contains(String.valueOf(address.getScheme()))
                        && address.getHost() != null
                        && address.getUserInfo() == null;
        check(web, what + " has an address that is not of the web");
    }

    private void checkFigure(Figure figure) {
        check(sources.contains(figure.source()), "figure " + figure.id() + " has no source");
        check(isNumber(figure.value()), "figure " + figure.id() + " is no number");
        check(!figure.period().isBlank(), "figure " + figure.id() + " has no period");
        sheet.texts()
                .forEach((language, words) -> check(
                        words.figures().containsKey(figure.id()),
                        "figure " + figure.id() + " has no label in " + language));
    }

    /** One with an enormous exponent is short until it is written out. */
    private static boolean isNumber(BigDecimal value) {
        return Math.abs((long) value.scale()) <= LONGEST_NUMBER
                && NUMBER.matcher(value.toPlainString()).matches();
    }

    /** A translation may still lack the words of a picture: it is then shown with those of the original. */
    private void checkPictures() {
        Set<String> ids =
                sheet.pictures().stream().map(it -> it.id().toString()).collect(Collectors.toSet());
        check(ids.size() == sheet.pictures().size(), "two pictures of one name");
        check(
                Objects.requireNonNull(original()).pictures().keySet().equals(ids),
                "a picture has no words, or words have no picture");
        sheet.texts()
                .forEach((language, words) -> words.pictures().forEach((id, caption) -> {
                    check(ids.contains(id), "words of no picture in " + language);
                    check(
                            !caption.text().isBlank() && !caption.alternative().isBlank(),
                            "picture " + id + " says nothing in " + language);
                }));
    }

    private void checkWords(Locale language, Words words) {
        Words original = Objects.requireNonNull(original());
        check(!words.title().isBlank() && words.title().length() <= LONGEST_TITLE, "title in " + language);
        check(!words.summary().isBlank() && !hasDigit(words.summary()), "summary in " + language);
        check(words.in(Section.FIRST_STEPS).size() == 3, "the first steps in " + language + " are not three");
        check(
                words.figures().size() == sheet.figures().size(),
                "a label in " + language + " belongs to no figure, or two figures have one name");
        for (Section section : Section.values()) {
            checkParagraphs(language, section, words.in(section));
            check(
                    words.in(section).isEmpty() == sheet.saysNothingOf(section),
                    section.field() + " in " + language + " is neither written nor said to be unknown");
            check(
                    citations(words, section).equals(citations(original, section)),
                    section.field() + " in " + language + " does not cite what the original cites");
        }
    }

    private void checkParagraphs(Locale language, Section section, List<String> paragraphs) {
        for (String paragraph : paragraphs) {
            List<String> cited = Citations.of(paragraph);
            check(sources.containsAll(cited), section.field() + " in " + language + " cites an unknown source");
            check(
                    !CITED_IN_THE_MIDDLE.matcher(paragraph).find(),
                    section.field() + " in " + language + " cites before the end of a paragraph");
            check(!Citations.without(paragraph).isBlank(), section.field() + " in " + language + " says nothing");
            check(
                    !Section.ADVICE.contains(section) || !hasDigit(Citations.without(paragraph)),
                    section.field() + " in " + language + " is advice and holds a figure");
            check(
                    !cited.isEmpty() || !hasDigit(paragraph),
                    section.field() + " in " + language + " has a figure without a source: " + paragraph);
        }
    }

    private @Nullable Words original() {
        return sheet.texts().get(sheet.language());
    }

    private static List<List<String>> citations(Words words, Section section) {
        return words.in(section).stream().map(Citations::of).toList();
    }

    private static boolean hasDigit(String text) {
        return DIGIT.matcher(text).find();
    }

    private void check(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
