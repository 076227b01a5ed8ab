package express.texts;

import express.ui.Form;
import express.ui.Screen;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A text as its translator works on it: source beside translation, what needs work first. */
public record Translating(Desk desk, Text text, Locale from, Locale into, Form form) {

    /** What is wrong with a paragraph that somebody else changed meanwhile. */
    public static final String CONFLICT = "texts.conflict.paragraph";

    /** How far one paragraph has come; what misleads readers comes first. */
    enum State {
        STALE("warn"),
        MISSING("bad"),
        DRAFT("warn"),
        DONE("good");

        private final String colour;

        State(String colour) {
            this.colour = colour;
        }

        String colour() {
            return colour;
        }

        String key() {
            return "texts.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One paragraph.
     *
     * @param number its place in the text, from one
     * @param language of the source
     * @param changed what changed in the source since the translation was made
     */
    record Row(
            UUID id,
            int number,
            State state,
            Locale language,
            String source,
            boolean sourceStale,
            @Nullable Difference changed,
            String seen) {

        /** Whether a person may find that the words that stand there are right. */
        boolean isToBeChecked() {
            return state == State.STALE || state == State.DRAFT;
        }
    }

    static Translating of(Desk desk, Text text, Locale from, Locale into) {
        Map<String, String> values = new HashMap<>();
        text.paragraphs()
                .forEach(it -> it.in(into).ifPresent(words -> values.put(Translation.WORDS + it.id(), words.words())));
        return new Translating(desk, text, from, into, Form.of(values));
    }

    /** The same again with what was typed, if it could not be saved. */
    public Translating after(Map<String, String> posted, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Saved(Text now) -> of(desk, now, from, into);
            case Outcome.Refused refused ->
                new Translating(desk, text, from, into, Form.of(posted).wrong(refused.field(), refused.key()));
            case Outcome.Conflict(Text theirs) -> {
                Translating disputed = of(desk, theirs, from, into).typed(posted);
                yield disputed.lost().isEmpty()
                        ? disputed
                        : disputed.with(disputed.form().wrong("", "texts.deleted"));
            }
        };
    }

    /** The same with what was typed, in dispute where somebody else was quicker. */
    public Translating typed(Map<String, String> posted) {
        Form disputed = Form.of(posted);
        var translation = Translation.of(from, into, posted);
        for (Translation.Item item : translation.items()) {
            if (text.find(item.paragraph()).isPresent() && translation.isDisputed(item, text)) {
                disputed = disputed.wrong(Translation.WORDS + item.paragraph(), CONFLICT);
            }
        }
        return with(disputed);
    }

    /** The same in a form that it shares with other texts. */
    public Translating with(Form shared) {
        return new Translating(desk, text, from, into, shared);
    }

    /** What was typed for paragraphs that are gone. */
    List<String> lost() {
        return Translation.of(from, into, form.typed()).lost(List.of(text));
    }

    /** The hidden fields by which a form says what it showed. */
    public Map<String, String> seen() {
        return text.paragraphs().stream().collect(Collectors.toMap(it -> Translation.SEEN + it.id(), this::seen));
    }

    /** Paragraphs that wait for a translator, and those that do not. */
    public int countOpen() {
        return open().size();
    }

    public int countDone() {
        return done().size();
    }

    /** The field of a form in which a paragraph is translated. */
    public static String field(Paragraph paragraph) {
        return Translation.WORDS + paragraph.id();
    }

    private String seen(Paragraph paragraph) {
        return Translation.Item.seen(paragraph, Translation.source(paragraph, from), into);
    }

    List<Row> open() {
        return rows().stream()
                .filter(row -> row.state() != State.DONE)
                .sorted(Comparator.comparing(Row::state))
                .toList();
    }

    List<Row> done() {
        return rows().stream().filter(row -> row.state() == State.DONE).toList();
    }

    /** Something to show beside each paragraph, made of its source and the language of that; where there is something. */
    public Map<UUID, Content> beside(BiFunction<String, Locale, Optional<Content>> maker) {
        Map<UUID, Content> beside = new HashMap<>();
        rows().forEach(row -> maker.apply(row.source(), row.language()).ifPresent(it -> beside.put(row.id(), it)));
        return beside;
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int place = 0; place < text.paragraphs().size(); place++) {
            Paragraph paragraph = text.paragraphs().get(place);
            if (!Translation.source(paragraph, from).equals(into)
                    && !paragraph.lead().equals(into)) {
                rows.add(row(paragraph, place + 1));
            }
        }
        return rows;
    }

    private Row row(Paragraph paragraph, int number) {
        Locale language = Translation.source(paragraph, from);
        String source = paragraph.in(language).orElseThrow().words();
        return new Row(
                paragraph.id(),
                number,
                state(paragraph),
                language,
                source,
                !paragraph.isFresh(language),
                changed(paragraph, language, source),
                seen(paragraph));
    }

    private State state(Paragraph paragraph) {
        return paragraph
                .in(into)
                .map(words -> !paragraph.isFresh(into)
                        ? State.STALE
                        : words.status() == Status.MACHINE_DRAFT ? State.DRAFT : State.DONE)
                .orElse(State.MISSING);
    }

    private @Nullable Difference changed(Paragraph paragraph, Locale language, String source) {
        return paragraph
                .in(into)
                .map(Wording::source)
                .filter(made -> made.language().equals(language) && !Words.same(made.words(), source))
                .map(made -> Difference.between(made.words(), source))
                .orElse(null);
    }

    /** What stands there now beside what was typed, where somebody else was quicker. */
    @Nullable
    Difference disputed(Row row) {
        String typed = form.typed().getOrDefault(Translation.WORDS + row.id(), "");
        String now = text.find(row.id())
                .flatMap(it -> it.in(into))
                .map(Wording::words)
                .orElse("");
        boolean conflict = form.errors().contains(new Form.Wrong(Translation.WORDS + row.id(), CONFLICT));
        return conflict ? Difference.between(now, typed) : null;
    }

    /** Paragraphs that were last changed in the language into which is translated: there is nothing to do here. */
    long leading() {
        return text.paragraphs().stream().filter(it -> it.lead().equals(into)).count();
    }

    Map<String, String> choices(Screen screen) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", screen.text("texts.status.as-it-is"));
        choices.put(Status.HUMAN.name(), screen.text("texts.status.human"));
        choices.put(Status.MACHINE_DRAFT.name(), screen.text("texts.status.machine-draft"));
        choices.put(Status.CONFIRMED.name(), screen.text("texts.status.confirmed"));
        return choices;
    }
}
