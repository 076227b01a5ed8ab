package express.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A text to which random things happen, and beside it the model of what should have become of it. */
final class LifeOfAText {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("ar"), Locale.forLanguageTag("uk"));

    private final Random random;
    private final List<String> past = new ArrayList<>();
    private final RememberedText model = new RememberedText();
    private Text text = Text.EMPTY;
    private int counter;

    LifeOfAText(long seed) {
        this.random = new Random(seed);
    }

    List<String> past() {
        return past;
    }

    void live() {
        write(
                "begin",
                LANGUAGES.get(random.nextInt(4)),
                IntStream.range(0, 1 + random.nextInt(5)).mapToObj(i -> words()).toList());
        int length = 6 + random.nextInt(30);
        while (past.size() < length) {
            step();
        }
    }

    private void step() {
        Locale language = any(List.copyOf(text.languages()));
        List<String> box = new ArrayList<>(model.words(language));
        int at = random.nextInt(box.size());
        switch (random.nextInt(11)) {
            case 0 -> unchanged(language, box);
            case 1 -> reorder(language, box);
            case 2, 3 -> edit(language, box, at, random.nextBoolean() ? words() : alike(box.get(at)));
            case 4 -> editBack(language, box, at);
            case 5 -> split(language, box, at);
            case 6 -> merge(language, box, at);
            case 7 -> insert(language, box, at);
            case 8 -> delete(language, box, at);
            default -> translate();
        }
    }

    private void unchanged(Locale language, List<String> box) {
        String typed = box.stream()
                .map(words ->
                        " ".repeat(random.nextInt(3)) + words.replace(" ", any(List.of(" ", "  ", "\u00a0", "\t"))))
                .collect(Collectors.joining(
                        any(List.of("\n", "\r\n\r\n", "\n \n")), "", "\n".repeat(random.nextInt(4))));
        Map<String, Boolean> before = freshness();
        save("unchanged", language, typed);
        assertThat(freshness()).isEqualTo(before);
        check();
    }

    private void reorder(Locale language, List<String> box) {
        Collections.shuffle(box, random);
        Map<String, Boolean> before = freshness();
        write("reorder", language, box);
        assertThat(freshness()).isEqualTo(before);
    }

    private void edit(Locale language, List<String> box, int at, String words) {
        UUID edited = model.shown(language).get(at);
        Map<String, Boolean> expected = freshness();
        expected.replaceAll((version, fresh) ->
                version.startsWith(edited.toString()) ? version.endsWith(language.toString()) : fresh);
        box.set(at, words);
        write("edit", language, box);
        assertThat(freshness()).isEqualTo(expected);
    }

    private void editBack(Locale language, List<String> box, int at) {
        List<String> earlier = model.earlier(model.shown(language).get(at), language);
        String back = any(earlier);
        if (box.stream().noneMatch(back::equals)) {
            box.set(at, back);
            write("edit back", language, box);
        }
    }

    private void split(Locale language, List<String> box, int at) {
        List<String> words = List.of(box.get(at).split(" "));
        if (words.size() > 3) {
            int cut = 1 + random.nextInt(words.size() - 1);
            box.set(at, String.join(" ", words.subList(0, cut)));
            box.add(at + 1, String.join(" ", words.subList(cut, words.size())));
        }
        if (Set.copyOf(box).size() == box.size()) {
            write("split", language, box);
        }
    }

    private void merge(Locale language, List<String> box, int at) {
        if (at > 0) {
            String second = box.remove(at);
            box.set(at - 1, box.get(at - 1) + " " + second);
            write("merge", language, box);
        }
    }

    private void insert(Locale language, List<String> box, int at) {
        Map<String, Boolean> before = freshness();
        box.add(at, words());
        write("insert", language, box);
        assertThat(freshness()).containsAllEntriesOf(before).hasSize(before.size() + 1);
    }

    private void delete(Locale language, List<String> box, int at) {
        if (box.size() > 1) {
            Map<String, Boolean> before = freshness();
            box.remove(at);
            write("delete", language, box);
            assertThat(before).containsAllEntriesOf(freshness());
        }
    }

    private void translate() {
        Paragraph paragraph = any(text.paragraphs());
        Locale from =
                any(LANGUAGES.stream().filter(paragraph.wordings()::containsKey).toList());
        Locale into = any(LANGUAGES.stream().filter(it -> !it.equals(from)).toList());
        Status status = any(List.of(Status.values()));
        String words = paragraph
                .in(into)
                .filter(it -> random.nextInt(3) == 0)
                .map(Wording::words)
                .orElseGet(this::words);
        boolean sourceWasFresh = paragraph.isFresh(from);
        past.add("translate " + paragraph.id() + " from " + from + " into " + into);
        text = text.translate(paragraph.id(), from, into, words, status);
        model.translate(paragraph.id(), from, into, words, status);
        check();
        if (sourceWasFresh) {
            assertThat(text.find(paragraph.id()).orElseThrow().isFresh(into)).isTrue();
        }
    }

    private void write(String what, Locale language, List<String> lines) {
        save(what, language, String.join("\n", lines));
        model.write(language, lines, text);
        check();
    }

    private void save(String what, Locale language, String typed) {
        past.add(what + " in " + language);
        text = text.write(language, Line.read(typed));
    }

    private void check() {
        assertThat(text.paragraphs().stream().map(Paragraph::id)).containsExactlyElementsOf(model.ids());
        for (Paragraph paragraph : text.paragraphs()) {
            assertThat(paragraph.wordings().keySet()).isEqualTo(model.languages(paragraph.id()));
            paragraph.wordings().forEach((language, wording) -> {
                String which = "paragraph " + paragraph.id() + " in " + language;
                assertThat(Words.key(wording.words())).as(which).isEqualTo(model.words(paragraph.id(), language));
                assertThat(wording.status()).as(which).isEqualTo(model.status(paragraph.id(), language));
                assertThat(paragraph.isFresh(language)).as(which).isEqualTo(model.isFresh(paragraph.id(), language));
            });
        }
    }

    private Map<String, Boolean> freshness() {
        Map<String, Boolean> freshness = new HashMap<>();
        for (Paragraph paragraph : text.paragraphs()) {
            Set<Locale> languages = paragraph.wordings().keySet();
            languages.forEach(it -> freshness.put(paragraph.id() + " " + it, paragraph.isFresh(it)));
        }
        return freshness;
    }

    /** Never the same twice, so that it is plain which paragraph is which. */
    private String words() {
        return IntStream.range(0, 2 + random.nextInt(7))
                        .mapToObj(i -> "w" + random.nextInt(60))
                        .collect(Collectors.joining(" "))
                + " n" + counter++;
    }

    private String alike(String words) {
        String[] changed = words.split(" ");
        changed[random.nextInt(changed.length)] = "n" + counter++;
        return String.join(" ", changed);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
