package express.texts;

import static express.texts.Sample.AR;
import static express.texts.Sample.EN;
import static express.texts.Sample.FR;
import static express.texts.Sample.id;
import static express.texts.Sample.stale;
import static express.texts.Sample.translate;
import static express.texts.Sample.write;
import static express.texts.Sample.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextTest {

    private static final String THREE = "## Welcome\n\nThe door is open.\n\nCome in at nine.";

    private static Text inFrench(Text text) {
        Text french = translate(text, 0, EN, FR, "Bienvenue");
        french = translate(french, 1, EN, FR, "La porte est ouverte.");
        return translate(french, 2, EN, FR, "Entrez à neuf heures.");
    }

    @Test
    void makesOutOfDateOnlyWhatWasMadeFromChangedWords() {
        Text text = inFrench(written(EN, THREE));
        assertThat(stale(text, FR)).isEmpty();

        Text changed = write(text, EN, THREE.replace("nine", "ten"));

        assertThat(stale(changed, FR)).containsExactly(2);
        assertThat(stale(changed, EN)).isEmpty();
        assertThat(changed.box(FR)).isEqualTo(text.box(FR));
    }

    @Test
    void worksInEveryDirection() {
        Text text = translate(written(FR, "La porte est ouverte."), 0, FR, EN, "The door is open.");

        Text changed = write(text, EN, "The door is closed.");
        assertThat(stale(changed, FR)).containsExactly(0);
        assertThat(stale(changed, EN)).isEmpty();

        Text again = translate(changed, 0, EN, FR, "La porte est fermée.");
        assertThat(stale(again, FR)).isEmpty();

        Text back = write(again, FR, "La porte est verrouillée.");
        assertThat(stale(back, EN)).containsExactly(0);
        assertThat(stale(back, FR)).isEmpty();
    }

    @Test
    void passesOnThatASourceIsOutOfDate() {
        Text chain = translate(
                translate(written(EN, "The door is open."), 0, EN, FR, "La porte est ouverte."),
                0,
                FR,
                AR,
                "الباب مفتوح");
        assertThat(stale(chain, AR)).isEmpty();

        Text changed = write(chain, EN, "The door is closed.");
        assertThat(stale(changed, FR)).containsExactly(0);
        assertThat(stale(changed, AR)).containsExactly(0);

        Text fromStale = translate(changed, 0, FR, AR, "الباب مفتوح الآن");
        assertThat(stale(fromStale, AR))
                .as("made from a source that is out of date itself")
                .containsExactly(0);

        Text french = translate(fromStale, 0, EN, FR, "La porte est fermée.");
        assertThat(stale(french, FR)).isEmpty();
        assertThat(stale(french, AR)).containsExactly(0);
        assertThat(stale(translate(french, 0, FR, AR, "الباب مغلق"), AR)).isEmpty();
    }

    @Test
    void knowsATranslationOfWordsThatCameBack() {
        Text text = inFrench(written(EN, THREE));
        Text there = write(text, EN, THREE.replace("nine", "ten"));
        assertThat(stale(write(there, EN, THREE), FR)).isEmpty();
    }

    @Test
    void letsTheSourceLeadThatReplacesTheLeadingWords() {
        Text text = translate(written(EN, "The door is open."), 0, EN, FR, "La porte est ouverte.");
        text = translate(text, 0, EN, AR, "الباب مفتوح");

        Text turned = translate(text, 0, FR, EN, "The door stands open.");

        assertThat(turned.paragraphs().getFirst().lead()).isEqualTo(FR);
        assertThat(stale(turned, EN)).isEmpty();
        assertThat(stale(turned, FR)).isEmpty();
        assertThat(stale(turned, AR))
                .as("made from English words that are gone")
                .containsExactly(0);
    }

    @Test
    void keepsAChainFreshThatTurnsBackOnItself() {
        Text chain = translate(
                translate(written(EN, "The door is open."), 0, EN, FR, "La porte est ouverte."),
                0,
                FR,
                AR,
                "الباب مفتوح");
        Text turned = translate(chain, 0, AR, FR, "La porte, elle est ouverte.");
        assertThat(stale(turned, FR)).isEmpty();
        assertThat(stale(turned, AR)).isEmpty();
    }

    @Test
    void makesNothingOutOfDateByOrderKindOrSpaces() {
        Text text = inFrench(written(EN, THREE));
        for (String box : List.of(
                THREE,
                "Come in at nine.\n## Welcome\nThe door is open.",
                "\r\n\r\nWelcome\r\n- The  door is\u00a0open.   \r\nCome in at nine.\r\n\r\n\r\n",
                "\u202bCome in at nine.\u202c\n\nThe door is open.\n\n# Welcome")) {
            Text saved = write(text, EN, box);
            assertThat(stale(saved, FR)).as(box).isEmpty();
            assertThat(saved.paragraphs())
                    .extracting(Paragraph::id)
                    .containsExactlyInAnyOrderElementsOf(
                            text.paragraphs().stream().map(Paragraph::id).toList());
        }
        assertThat(write(text, EN, text.box(EN) + "\n\n \n")).isEqualTo(text);
    }

    @Test
    void changesOrderAndKindForAllLanguages() {
        Text text = inFrench(written(EN, THREE));
        Text turned = write(text, EN, "- Come in at nine.\n- The door is open.\n## Welcome");
        assertThat(turned.box(FR)).isEqualTo("- Entrez à neuf heures.\n- La porte est ouverte.\n\n## Bienvenue");
    }

    @Test
    void touchesOnlyWhatIsSplitMergedInsertedOrDeleted() {
        Text text = inFrench(written(EN, THREE));

        Text split = write(text, EN, "## Welcome\nThe door\nis open today.\nCome in at nine.");
        assertThat(split.paragraphs()).hasSize(4);
        assertThat(stale(split, FR)).hasSize(1);
        assertThat(split.box(FR)).isEqualTo(text.box(FR));

        Text merged = write(text, EN, "## Welcome\nThe door is open. Come in at nine.");
        assertThat(merged.paragraphs()).hasSize(2);
        assertThat(stale(merged, FR)).containsExactly(1);

        Text inserted = write(text, EN, "## Welcome\nYou are not alone.\nThe door is open.\nCome in at nine.");
        assertThat(stale(inserted, FR)).isEmpty();
        assertThat(inserted.countOpen(FR)).isEqualTo(1);

        Text deleted = write(text, EN, "## Welcome\nCome in at nine.");
        assertThat(stale(deleted, FR)).isEmpty();
        assertThat(deleted.box(FR)).isEqualTo("## Bienvenue\n\nEntrez à neuf heures.");
    }

    @Test
    void takesARewrittenParagraphForTheSameOne() {
        Text text = inFrench(written(EN, THREE));
        Text changed = write(text, EN, "## Welcome\nNothing of this was there before.\nCome in at nine.");
        assertThat(id(changed, 1)).isEqualTo(id(text, 1));
        assertThat(stale(changed, FR)).containsExactly(1);
    }

    @Test
    void keepsParagraphsThatTheWriterCannotSee() {
        Text text = translate(written(EN, "One\nTwo\nThree\nFour"), 1, EN, FR, "Deux");
        text = translate(text, 3, EN, FR, "Quatre");

        Text french = write(text, FR, "Quatre\nDeux bis");

        assertThat(french.box(EN)).isEqualTo("One\n\nFour\n\nTwo\n\nThree");
        assertThat(stale(french, EN)).containsExactly(2);
    }

    @Test
    void raisesNoStatusByItself() {
        Text text = written(EN, "The door is open.\nCome in.");
        text = text.translate(id(text, 0), EN, FR, "La porte est ouverte.", Status.MACHINE_DRAFT);
        text = text.translate(id(text, 1), EN, FR, "Entrez.", Status.CONFIRMED);

        Text saved = write(text, FR, "Entrez.\n\nLa porte  est ouverte.\n");
        assertThat(status(saved, 1)).isEqualTo(Status.MACHINE_DRAFT);
        assertThat(status(saved, 0)).isEqualTo(Status.CONFIRMED);

        Text changed = write(saved, FR, "Entrez vite.\n\nLa porte est ouverte.");
        assertThat(status(changed, 0)).as("nobody confirmed these words").isEqualTo(Status.HUMAN);
        assertThat(status(changed, 1)).isEqualTo(Status.MACHINE_DRAFT);
    }

    private static Status status(Text text, int place) {
        return text.paragraphs().get(place).in(FR).orElseThrow().status();
    }

    @Test
    void isConfirmedOnlyWhereAPersonAnswersForEveryParagraph() {
        Text text = written(EN, "The door is open.\nCome in.");
        assertThat(text.isConfirmedIn(EN)).isTrue();
        assertThat(text.isConfirmedIn(FR)).as("not there").isFalse();
        assertThat(Text.EMPTY.isConfirmedIn(EN)).isFalse();

        text = text.translate(id(text, 0), EN, FR, "La porte est ouverte.", Status.CONFIRMED);
        assertThat(text.isConfirmedIn(FR)).as("half of it is there").isFalse();

        Text draft = text.translate(id(text, 1), EN, FR, "Entrez.", Status.MACHINE_DRAFT);
        assertThat(draft.isConfirmedIn(FR)).isFalse();
        Text unconfirmed = text.translate(id(text, 1), EN, FR, "Entrez.", Status.HUMAN);
        assertThat(unconfirmed.isConfirmedIn(FR)).isFalse();

        Text confirmed = draft.translate(id(text, 1), EN, FR, "Entrez.", Status.CONFIRMED);
        assertThat(confirmed.isConfirmedIn(FR)).isTrue();
        assertThat(write(confirmed, EN, "The door is open.\nCome in, please.").isConfirmedIn(FR))
                .as("out of date")
                .isFalse();
    }

    @Test
    void isReadInTheFirstLanguageThatEachParagraphHas() {
        Text text = translate(written(EN, "## Welcome\n- One\n- Two\n- Three"), 1, EN, AR, "واحد");
        text = translate(text, 2, EN, FR, "Deux");
        text = write(text, EN, text.box(EN).replace("One", "Just one"));

        Reading reading = text.reading(AR, List.of(FR));

        assertThat(reading.passages()).extracting(Passage::language).containsExactly(EN, AR, FR, EN);
        assertThat(reading.passages()).extracting(Passage::stale).containsExactly(false, true, false, false);
        assertThat(reading.blocks()).hasSize(2);
        assertThat(reading.otherLanguages()).containsExactly(EN, FR);
        assertThat(text.languages()).containsExactly(EN, AR, FR);
    }

    @Test
    void takesBackATranslationButNotWhatLeads() {
        Text text = translate(written(EN, "One"), 0, EN, FR, "Un");
        assertThat(translate(text, 0, EN, FR, "").languages()).containsExactly(EN);
        assertThat(translate(text, 0, FR, EN, "")).isEqualTo(text);
    }

    @Test
    void followsARelease() {
        var first = new Starter(EN, "## One\n\nTwo", Map.of(FR, "## Un\n\nDeux"), Status.MACHINE_DRAFT);
        Text text = first.on(Text.EMPTY);
        assertThat(first.on(text)).as("twice is once").isEqualTo(text);

        text = text.translate(id(text, 0), EN, FR, "Un", Status.CONFIRMED);
        var second =
                new Starter(EN, "## One\n\nTwo and three", Map.of(FR, "## Un\n\nDeux et trois"), Status.MACHINE_DRAFT);
        Text followed = second.on(text);
        assertThat(stale(followed, FR)).isEmpty();
        assertThat(status(followed, 0)).isEqualTo(Status.CONFIRMED);
        assertThat(status(followed, 1)).isEqualTo(Status.MACHINE_DRAFT);

        var broken = new Starter(EN, "One", Map.of(FR, "Un\nDeux"), Status.HUMAN);
        assertThatIllegalArgumentException().isThrownBy(() -> broken.on(Text.EMPTY));
    }
}
