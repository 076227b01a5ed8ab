package express.legal;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.texts.Outcome;
import express.texts.Text;
import express.texts.Texts;
import express.texts.Writing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A second node beside the application's own. */
@ModuleTest
class ShelfTest {

    @Autowired
    Texts texts;

    @Autowired
    Periods periods;

    @Autowired
    Shelf shelf;

    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private Shelf elsewhere;

    @BeforeEach
    void startAnotherNode() {
        Sample.takeBack(shelf);
        elsewhere = new Shelf(texts, periods, () -> now);
    }

    @AfterEach
    void takeBack() {
        Sample.takeBack(shelf);
    }

    @Test
    void noticesWithinASecondWhatChangedOnAnotherNode() {
        Text before = elsewhere.get(Statement.IMPRINT).text();
        assertThat(write("Changed elsewhere")).isInstanceOf(Outcome.Saved.class);
        assertThat(elsewhere.get(Statement.IMPRINT).text())
                .as("not asked again yet")
                .isSameAs(before);
        now = now.plus(Duration.ofSeconds(1));
        assertThat(elsewhere.get(Statement.IMPRINT).text().paragraphs()).hasSize(1);
    }

    @Test
    void keepsWhatDidNotChange() {
        Text before = elsewhere.get(Statement.PRIVACY).text();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(elsewhere.get(Statement.PRIVACY).text()).isSameAs(before);
    }

    @Test
    void noticesAChangedPeriod() {
        assertThat(days()).isEqualTo(90);
        periods.decide(Sample.operator(), Sample.WHAT, 30);
        now = now.plus(Duration.ofSeconds(1));
        assertThat(days()).isEqualTo(30);
    }

    private int days() {
        return elsewhere.periods().stream()
                .filter(it -> it.what().equals(Sample.WHAT))
                .findFirst()
                .orElseThrow()
                .days();
    }

    private Outcome write(String words) {
        var editor = Statement.IMPRINT
                .desk(List.of(Locale.ENGLISH))
                .editor(texts.read(Statement.IMPRINT.text()), Locale.ENGLISH);
        var writing = new Writing(words, editor.form().typed().get("seen"));
        return texts.write(Sample.operator(), Statement.IMPRINT.text(), Locale.ENGLISH, writing);
    }
}
