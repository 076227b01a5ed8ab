package express.texts;

import static express.texts.Sample.AR;
import static express.texts.Sample.EN;
import static express.texts.Sample.FR;
import static express.texts.Sample.person;
import static express.texts.Sample.stale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import express.ModuleTest;
import express.base.Forbidden;
import express.base.Viewer;
import express.database.Acting;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class TextsTest {

    private final TextId id = TextId.next();
    private final Viewer.Person amira = person();
    private final Viewer.Person bekele = person();

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void readsBackWhatWasWrittenAndTranslated() {
        Text english = write(amira, EN, "## Welcome\n\nThe door is open.\n\n- One\n- Two");
        translate(bekele, EN, AR, 1, "الباب مفتوح", Status.CONFIRMED);
        translate(bekele, AR, FR, 1, "La porte est ouverte.", Status.MACHINE_DRAFT);

        Text read = texts.read(id);

        assertThat(read.box(EN))
                .isEqualTo(english.box(EN))
                .isEqualTo("## Welcome\n\nThe door is open.\n\n- One\n- Two");
        assertThat(read.paragraphs().get(1).in(AR)).hasValueSatisfying(arabic -> {
            assertThat(arabic.words()).isEqualTo("الباب مفتوح");
            assertThat(arabic.status()).isEqualTo(Status.CONFIRMED);
            assertThat(arabic.source()).isEqualTo(new Source(EN, "The door is open."));
        });
        assertThat(read.paragraphs().get(1).in(FR))
                .hasValueSatisfying(french -> assertThat(french.says()).hasSize(2));
        assertThat(texts.read(id, FR, List.of(AR)).passages())
                .extracting(Passage::language)
                .containsExactly(EN, FR, EN, EN);
    }

    @Test
    void knowsWhatIsOutOfDateAfterReadingToo() {
        write(amira, EN, "One\nTwo\nThree");
        translate(amira, EN, FR, 0, "Un", Status.HUMAN);
        translate(amira, EN, FR, 2, "Trois", Status.HUMAN);
        translate(amira, FR, AR, 2, "ثلاثة", Status.HUMAN);

        write(amira, EN, "Three and more\nOne\nTwo");

        assertThat(stale(texts.read(id), FR)).containsExactly(0);
        assertThat(stale(texts.read(id), AR)).containsExactly(0);
        write(amira, EN, "One\nTwo");
        assertThat(texts.read(id).box(FR)).isEqualTo("Un");
        assertThat(texts.read(id).languages()).containsExactly(EN, FR);
    }

    @Test
    void isEmptyUntilSomebodyWrites() {
        assertThat(texts.read(TextId.next()).isEmpty()).isTrue();
        assertThat(texts.read(TextId.next(), EN, List.of()).passages()).isEmpty();
    }

    @Test
    void notesWhoDidWhatAndWhatStoodThere() {
        write(amira, EN, "One\nTwo");
        translate(bekele, EN, FR, 0, "Un", Status.HUMAN);
        write(amira, EN, "Two");

        List<Saving> savings = texts.listSavings(id, 10);

        assertThat(savings).extracting(Saving::version).containsExactly(3, 2, 1);
        assertThat(savings).extracting(Saving::savedBy).containsExactly(amira.id(), bekele.id(), amira.id());
        assertThat(savings)
                .extracting(Saving::act)
                .containsExactly(Saving.Act.WRITTEN, Saving.Act.TRANSLATED, Saving.Act.WRITTEN);
        assertThat(savings).extracting(Saving::words).containsExactly("Two", "Un", "One\n\nTwo");
        assertThat(texts.listSavings(id, 1)).hasSize(1);
        assertThat(texts.listSavings(bekele.id())).extracting(Saving::words).containsExactly("Un");
    }

    @Test
    void notesNothingWhereNothingChanged() {
        write(amira, EN, "One\nTwo");
        long before = texts.change(List.of(id));
        write(bekele, EN, "\n\nOne\r\n\r\nTwo \n");
        assertThat(texts.change(List.of(id))).isEqualTo(before);
        assertThat(texts.listSavings(id, 10)).hasSize(1);
    }

    @Test
    void tellsThatATextChanged() {
        long before = texts.change(List.of(id, TextId.next()));
        write(amira, EN, "One");
        assertThat(texts.change(List.of(id))).isGreaterThan(before);
    }

    @Test
    void givesTheSecondOfTwoWritersWhatTheFirstOneWrote() {
        Text before = write(amira, EN, "One\nTwo");
        var hers = new Writing("One\nTwo and a half", Writing.seen(before, EN));
        var his = new Writing("One and a half\nTwo", Writing.seen(before, EN));

        assertThat(texts.write(amira, id, EN, hers)).isInstanceOf(Outcome.Saved.class);
        assertThat(texts.write(bekele, id, EN, his))
                .isInstanceOfSatisfying(
                        Outcome.Conflict.class,
                        conflict -> assertThat(conflict.theirs().box(EN)).isEqualTo("One\n\nTwo and a half"));

        assertThat(texts.read(id).box(EN)).isEqualTo("One\n\nTwo and a half");
        assertThat(texts.write(amira, id, EN, hers)).as("a form sent twice").isInstanceOf(Outcome.Saved.class);
    }

    @Test
    void letsTwoWorkOnDifferentLanguagesAtOnce() {
        Text before = write(amira, EN, "One\nTwo");
        translate(amira, EN, FR, 0, "Un", Status.HUMAN);
        var arabic = posted(before, EN, AR, Map.of(0, "واحد"));
        var english = new Writing("One\nTwo and a half", Writing.seen(before, EN));

        assertThat(texts.write(bekele, id, EN, english)).isInstanceOf(Outcome.Saved.class);
        assertThat(texts.translate(amira, id, Translation.of(EN, AR, arabic))).isInstanceOf(Outcome.Saved.class);
        assertThat(stale(texts.read(id), AR)).isEmpty();
    }

    @Test
    void takesNoTranslationOfASourceThatTheTranslatorDidNotSee() {
        Text before = write(amira, EN, "One\nTwo");
        var french = posted(before, EN, FR, Map.of(0, "Un", 1, "Deux"));
        write(bekele, EN, "One\nTwo and a half");

        assertThat(texts.translate(amira, id, Translation.of(EN, FR, french))).isInstanceOf(Outcome.Conflict.class);
        assertThat(texts.read(id).languages()).containsExactly(EN);
    }

    @Test
    void losesNothingWhenManySaveAtOnce() throws Exception {
        Text before = write(amira, EN, "start");
        var go = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = IntStream.range(0, 8)
                    .mapToObj(i -> people.submit(() -> {
                        go.await();
                        return texts.write(person(), id, EN, new Writing("start " + i, Writing.seen(before, EN)));
                    }))
                    .toList();
            go.countDown();
            int saved = 0;
            for (var attempt : attempts) {
                saved += attempt.get() instanceof Outcome.Saved ? 1 : 0;
            }
            assertThat(saved).isEqualTo(1);
        }
        assertThat(texts.listSavings(id, 10)).hasSize(2);
    }

    @Test
    void keepsBothTranslationsOfTwoPeopleWhoSaveAtOnce() throws Exception {
        Text before = write(
                amira,
                EN,
                IntStream.range(0, 20)
                        .mapToObj(i -> "Line " + i)
                        .reduce((a, b) -> a + "\n" + b)
                        .orElseThrow());
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = IntStream.range(0, 20)
                    .mapToObj(i -> people.submit(() -> texts.translate(
                            person(),
                            id,
                            Translation.of(
                                    EN,
                                    i % 2 == 0 ? FR : AR,
                                    posted(before, EN, i % 2 == 0 ? FR : AR, Map.of(i, "Ligne " + i))))))
                    .toList();
            for (var attempt : attempts) {
                assertThat(attempt.get()).isInstanceOf(Outcome.Saved.class);
            }
        }
        Text after = texts.read(id);
        assertThat(after.in(FR)).hasSize(10);
        assertThat(after.in(AR)).hasSize(10);
    }

    @Test
    void refusesWhatIsEmptyOrTooLongWithASentence() {
        assertThat(attempt("")).isEqualTo("texts.refused.empty");
        assertThat(attempt(" \n\u200b\n## \n")).isEqualTo("texts.refused.empty");
        assertThat(attempt("a".repeat(60_001))).isEqualTo("texts.refused.long");
        assertThat(attempt("a\n".repeat(301))).isEqualTo("texts.refused.many");
        assertThat(attempt("a".repeat(5_001))).isEqualTo("texts.refused.paragraph");
        assertThat(texts.read(id).isEmpty()).isTrue();

        Text largest = write(amira, EN, ("a".repeat(190) + "\n").repeat(300));
        assertThat(largest.paragraphs()).hasSize(300);
        var tooLong = posted(largest, EN, FR, Map.of(3, "b".repeat(5_001)));
        assertThat(texts.translate(amira, id, Translation.of(EN, FR, tooLong)))
                .isEqualTo(new Outcome.Refused("words-" + Sample.id(largest, 3), "texts.refused.paragraph"));
        Map<Integer, String> much = new HashMap<>();
        IntStream.range(0, 300).forEach(i -> much.put(i, "b".repeat(250)));
        assertThat(texts.translate(amira, id, Translation.of(EN, FR, posted(largest, EN, FR, much))))
                .isEqualTo(new Outcome.Refused("", "texts.refused.long"));
    }

    private String attempt(String box) {
        Outcome outcome = texts.write(amira, id, EN, new Writing(box, Writing.seen(Text.EMPTY, EN)));
        return outcome instanceof Outcome.Refused(String field, String key) ? key : outcome.toString();
    }

    @Test
    void keepsEveryScriptAndNoHiddenControl() {
        String typed = "مرحبا \u202e(بكم)\u202c\n"
                + "می\u200cخواهم\n"
                + "<script>alert(1)</script> & 'quotes' \"too\" \u0000\n"
                + "ትግርኛ 🙂\n"
                + "{0} ${x} %s";
        write(amira, AR, typed);
        assertThat(texts.read(id).box(AR).lines().filter(line -> !line.isEmpty()))
                .containsExactly(
                        "مرحبا (بكم)",
                        "می\u200cخواهم",
                        "<script>alert(1)</script> & 'quotes' \"too\"",
                        "ትግርኛ 🙂",
                        "{0} ${x} %s");
    }

    @Test
    void followsReleasesAndSaysSo() {
        var release = new Viewer.Background("release");
        var first = new Starter(EN, "One\nTwo", Map.of(FR, "Un\nDeux"), Status.MACHINE_DRAFT);
        texts.bring(release, id, first);
        texts.bring(release, id, first);
        assertThat(texts.read(id, FR, List.of()).isAllDraft()).isTrue();
        assertThat(texts.listSavings(id, 10)).hasSize(1).first().satisfies(saving -> {
            assertThat(saving.background()).isEqualTo("release");
            assertThat(saving.act()).isEqualTo(Saving.Act.BROUGHT);
        });
        assertThat(texts.read(id).isConfirmedIn(FR)).isFalse();

        texts.bring(release, id, new Starter(EN, "One\nTwo bis", Map.of(), Status.HUMAN));
        assertThat(texts.read(id).box(EN)).isEqualTo("One\n\nTwo bis");
        write(amira, EN, "One by hand\nTwo");
        texts.bring(release, id, first);
        assertThat(texts.read(id).box(EN)).as("edited pages stay").isEqualTo("One by hand\n\nTwo");
    }

    @Test
    void isNotForVisitorsToChange() {
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() ->
                        texts.write(Viewer.VISITOR, id, EN, new Writing("One", Writing.seen(Text.EMPTY, EN))));
        assertThat(texts.read(id).isEmpty()).isTrue();
    }

    @Test
    void canBeNeitherTakenOutOfHistoryNorAltered() {
        for (String act :
                List.of("update texts.saving set words = ''", "delete from texts.saving", "delete from texts.text")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql(act).update());
        }
    }

    @Test
    void isForgottenAsAWholeAndForThePersonsConcernedOnly() {
        write(amira, EN, "One");
        translate(amira, EN, FR, 0, "Un", Status.HUMAN);
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> texts.forget(id));
        assertThat(texts.listSavings(id, 9)).hasSize(2);
        TextId other = TextId.next();
        texts.write(amira, other, EN, new Writing("Another", Writing.seen(Text.EMPTY, EN)));
        Acting.inBackground("exhibits", () -> {
            texts.forget(id);
            return null;
        });
        assertThat(texts.read(id).isEmpty()).isTrue();
        assertThat(texts.listSavings(id, 9)).isEmpty();
        assertThat(texts.read(other).box(EN)).isEqualTo("Another");
    }

    private Text write(Viewer by, Locale language, String box) {
        Outcome outcome = texts.write(by, id, language, new Writing(box, Writing.seen(texts.read(id), language)));
        assertThat(outcome).isInstanceOf(Outcome.Saved.class);
        return texts.read(id);
    }

    private void translate(Viewer by, Locale from, Locale into, int place, String words, Status status) {
        Text text = texts.read(id);
        Map<String, String> posted = new HashMap<>(posted(text, from, into, Map.of(place, words)));
        posted.put("status-" + Sample.id(text, place), status.name());
        assertThat(texts.translate(by, id, Translation.of(from, into, posted))).isInstanceOf(Outcome.Saved.class);
    }

    /** What the translator's form posts. */
    static Map<String, String> posted(Text text, Locale from, Locale into, Map<Integer, String> typed) {
        var translating = new Desk("/text", "/translation", List.of(EN, FR, AR)).translating(text, from, into);
        Map<String, String> posted = new HashMap<>(translating.form().typed());
        translating.open().forEach(row -> posted.put("seen-" + row.id(), row.seen()));
        translating.done().forEach(row -> posted.put("seen-" + row.id(), row.seen()));
        for (UUID paragraph : text.paragraphs().stream().map(Paragraph::id).toList()) {
            posted.putIfAbsent("words-" + paragraph, "");
            posted.put("status-" + paragraph, "");
        }
        typed.forEach((place, words) -> posted.put("words-" + Sample.id(text, place), words));
        return posted;
    }
}
