package express.texts;

import static express.texts.Sample.AR;
import static express.texts.Sample.EN;
import static express.texts.Sample.FR;
import static express.texts.Sample.id;
import static express.texts.Sample.translate;
import static express.texts.Sample.write;
import static express.texts.Sample.written;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeskTest {

    private final Desk desk = new Desk("/page/text", "/page/translation", List.of(EN, FR, AR));
    private final Text text = translate(translate(written(EN, "One\nTwo\nThree"), 0, EN, FR, "Un"), 1, EN, FR, "Deux");

    @Test
    void showsTheWriterTheirLanguageAndWhatOthersLack() {
        Editor editor = desk.editor(text, FR);
        assertThat(editor.form().typed()).containsEntry("words", "Un\n\nDeux");
        assertThat(editor.missing()).isEqualTo(1);
        assertThat(editor.others()).containsExactly(new Editor.Other(EN, 0), new Editor.Other(AR, 3));
        assertThat(editor.leading(FR)).isEqualTo(EN);
    }

    @Test
    void keepsWhatTheWriterTypedBesideWhatSomebodyElseSaved() {
        Editor editor = desk.editor(text, EN);
        Text theirs = write(text, EN, "One\nTwo and more\nThree\nFour");
        var typed = new Writing("One\nTwo and less\nThree", editor.seen());

        Editor again = editor.after(typed, new Outcome.Conflict(theirs));

        assertThat(again.form().typed()).containsEntry("words", typed.words());
        assertThat(again.form().failed()).isTrue();
        assertThat(again.seen()).isEqualTo(Writing.seen(theirs, EN)).isNotEqualTo(editor.seen());
        assertThat(again.disputed())
                .extracting(Difference::pieces)
                .containsExactly(
                        Difference.between("Two and more", "Two and less").pieces(),
                        Difference.between("Four", "").pieces());
        assertThat(new Writing(typed.words(), again.seen()).on(theirs, EN)).isInstanceOf(Outcome.Saved.class);
    }

    @Test
    void keepsWhatWasTypedThatIsRefused() {
        Editor editor = desk.editor(text, EN);
        var typed = new Writing("x".repeat(5_001), editor.seen());
        Editor again = editor.after(typed, typed.on(text, EN));
        assertThat(again.form().typed()).containsEntry("words", typed.words()).containsEntry("seen", editor.seen());
        assertThat(again.form().errors()).hasSize(1);
    }

    @Test
    void showsTheTranslatorFirstWhatNeedsWorkAndWhatChanged() {
        Text changed = write(
                text.translate(id(text, 2), EN, FR, "Trois", Status.MACHINE_DRAFT),
                EN,
                "One\nTwo and more\nThree\nFour");

        Translating translating = desk.translating(changed, EN, FR);

        assertThat(translating.open()).extracting(Translating.Row::number).containsExactly(2, 4, 3);
        assertThat(translating.open())
                .extracting(Translating.Row::state)
                .containsExactly(Translating.State.STALE, Translating.State.MISSING, Translating.State.DRAFT);
        assertThat(translating.done()).extracting(Translating.Row::number).containsExactly(1);
        assertThat(translating.open().getFirst().changed()).isEqualTo(Difference.between("Two", "Two and more"));
        assertThat(translating.open().getLast().changed()).isNull();
    }

    @Test
    void translatesFromWhatLeadsWhereTheChosenSourceIsMissing() {
        Translating translating = desk.translating(text, FR, AR);
        assertThat(translating.open()).extracting(Translating.Row::language).containsExactly(FR, FR, EN);
        Text french = write(text, FR, "Un bis\nDeux");
        assertThat(desk.translating(french, EN, FR).leading()).isEqualTo(1);
        assertThat(desk.translating(french, EN, AR).open().getFirst().sourceStale())
                .isTrue();
    }

    @Test
    void takesOnlyWhatTheTranslatorTouched() {
        Text changed = write(text, EN, "One more\nTwo\nThree");
        Map<String, String> posted = TextsTest.posted(changed, EN, FR, Map.of(2, "- Trois"));

        Text saved = save(changed, posted);

        assertThat(saved.find(id(text, 0)).orElseThrow().isFresh(FR))
                .as("left as it was, so still out of date")
                .isFalse();
        assertThat(saved.box(FR)).isEqualTo("Un\n\nDeux\n\nTrois");
        posted.put("status-" + id(text, 0), "CONFIRMED");
        Text confirmed = save(changed, posted);
        assertThat(confirmed.find(id(text, 0)).orElseThrow().isFresh(FR)).isTrue();
        assertThat(confirmed
                        .find(id(text, 1))
                        .orElseThrow()
                        .in(FR)
                        .orElseThrow()
                        .status())
                .isEqualTo(Status.HUMAN);
    }

    private static Text save(Text present, Map<String, String> posted) {
        return ((Outcome.Saved) Translation.of(EN, FR, posted).on(present)).text();
    }

    @Test
    void keepsWhatTheTranslatorTypedBesideWhatSomebodyElseSaved() {
        Map<String, String> posted = TextsTest.posted(text, EN, FR, Map.of(0, "Un bis", 1, "Deux bis"));
        Text theirs = translate(text, 0, EN, FR, "Un ter");
        Outcome outcome = Translation.of(EN, FR, posted).on(theirs);
        assertThat(outcome).isInstanceOf(Outcome.Conflict.class);

        Translating again = desk.translating(text, EN, FR).after(posted, outcome);

        assertThat(again.form().typed()).containsEntry("words-" + id(text, 1), "Deux bis");
        assertThat(again.form().errors()).extracting("field").containsExactly("words-" + id(text, 0));
        assertThat(again.disputed(again.done().getFirst())).isEqualTo(Difference.between("Un ter", "Un bis"));
        assertThat(again.disputed(again.done().getLast())).isNull();
        posted.put("seen-" + id(text, 0), again.done().getFirst().seen());
        assertThat(save(theirs, posted).box(FR)).isEqualTo("Un bis\n\nDeux bis");
    }

    @Test
    void passesOverWhatIsNoFieldOfItsForm() {
        Map<String, String> posted =
                new HashMap<>(Map.of("words-no-id", "x", "_csrf", "y", "words-" + id(text, 0), "Un bis"));
        posted.put("status-" + id(text, 0), "KING");
        assertThat(Translation.of(EN, FR, posted).items()).isEmpty();
        posted.remove("status-" + id(text, 0));
        assertThat(Translation.of(EN, FR, posted).on(text)).as("nothing seen").isInstanceOf(Outcome.Conflict.class);
    }
}
