package express.visits;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.Ids;
import express.gatherings.Said;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StationFormTest {

    private static final StationForm.Sent NOTHING = new StationForm.Sent("", new byte[0]);
    private static final StationForm.Sent PICTURE = new StationForm.Sent("a.png", new byte[] {1});

    private static Tour.Station before(boolean shot) {
        return new Tour.Station(
                Ids.next(),
                2,
                Said.NOTHING,
                shot ? new Tour.Shot(Ids.next(), 10, 10, "Before", Said.NOTHING) : null,
                null);
    }

    private static StationForm form(boolean shot, StationForm.Sent sent, String... fields) {
        Map<String, String> typed = new HashMap<>(Map.of("title", "The door", "edition", "2"));
        for (int i = 0; i < fields.length; i += 2) {
            typed.put(fields[i], fields[i + 1]);
        }
        return new StationForm(typed, sent, before(shot));
    }

    private static List<String> faults(StationForm form) {
        return form.fields().form().errors().stream().map(it -> it.field()).toList();
    }

    @Test
    void needsATitleAndNothingElse() {
        assertThat(form(false, NOTHING).failed()).isFalse();
        assertThat(faults(form(false, NOTHING, "title", " "))).containsExactly("title");
    }

    @Test
    void wantsOfAPictureWhatIsSeenWhoseItIsAndThatPeopleAgreed() {
        assertThat(faults(form(false, PICTURE))).contains("alternative", "credit", "agreed", "file");
        StationForm whole = form(false, PICTURE, "alternative", "A door", "credit", "The house", "agreed", "yes");
        assertThat(whole.failed()).isFalse();
        assertThat(whole.words()).hasSize(2);
    }

    @Test
    void keepsAPictureUntilItIsTakenAway() {
        StationForm kept = form(true, NOTHING, "alternative", "A door", "credit", "Somebody else");
        assertThat(kept.failed()).isFalse();
        assertThat(kept.station(null).shot().credit()).isEqualTo("Somebody else");
        StationForm without = form(true, NOTHING, "without", "yes");
        assertThat(without.failed()).isFalse();
        assertThat(without.station(null).shot()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://example.org/film", "javascript:alert(1)", "https://me@example.org", "film", "https:"})
    void refusesAFilmThatIsNoSafeAddress(String address) {
        assertThat(faults(form(false, NOTHING, "film", address, "film-title", "Film", "transcript", "Words")))
                .containsExactly("film");
    }

    @Test
    void refusesAFilmWithoutItsWords() {
        assertThat(faults(form(false, NOTHING, "film", "https://example.org/film")))
                .containsExactlyInAnyOrder("film-title", "transcript");
        assertThat(form(false, NOTHING, "film", "https://example.org/f", "film-title", "F", "transcript", "W")
                        .station(null)
                        .film()
                        .address())
                .isEqualTo("https://example.org/f");
    }
}
