package express.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.base.Ids;
import express.base.NotFound;
import express.gatherings.Said;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TourTest {

    private static final UUID ONE = Ids.next();
    private static final UUID TWO = Ids.next();
    private static final UUID THREE = Ids.next();

    private static Said said(String... titles) {
        return titles.length == 1
                ? new Said("en", Map.of("en", titles[0]), Map.of("en", ""))
                : new Said("en", Map.of("en", titles[0], "fr", titles[1]), Map.of("en", ""));
    }

    private static Tour.Station station(UUID id, Said said) {
        return new Tour.Station(id, 1, said, null, null);
    }

    private static Tour tour() {
        return new Tour(
                said("Visit", "Visite"),
                List.of(
                        station(ONE, said("One", "Un")),
                        station(TWO, said("Two", "Deux")),
                        station(THREE, said("Three"))));
    }

    @Test
    void isWalkedThroughFromOneToTheLast() {
        assertThat(tour().station(1).id()).isEqualTo(ONE);
        assertThat(tour().number(THREE)).isEqualTo(3);
        assertThat(tour().number(Ids.next())).isZero();
        for (int none : new int[] {0, 4, -1}) {
            assertThatThrownBy(() -> tour().station(none)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void movesAStationByOnePlaceAndNotOverTheEnds() {
        assertThat(tour().moved(THREE, -1).stations())
                .extracting(Tour.Station::id)
                .containsExactly(ONE, THREE, TWO);
        assertThat(tour().moved(ONE, 1).stations()).extracting(Tour.Station::id).containsExactly(TWO, ONE, THREE);
        assertThat(tour().moved(ONE, -1)).isEqualTo(tour());
        assertThat(tour().moved(THREE, 1)).isEqualTo(tour());
        assertThat(tour().moved(Ids.next(), 1)).isEqualTo(tour());
    }

    @Test
    void keepsThePlaceOfAStationThatIsWrittenAnew() {
        Tour written = tour().with(station(TWO, said("Two anew")));
        assertThat(written.stations()).extracting(Tour.Station::id).containsExactly(ONE, TWO, THREE);
        assertThat(written.station(2).said().titles()).containsEntry("en", "Two anew");
        assertThat(written.with(station(Ids.next(), said("Four"))).stations()).hasSize(4);
        assertThat(written.without(ONE).stations()).hasSize(2);
    }

    @Test
    void isInTheLanguagesThatAllOfItHas() {
        assertThat(tour().languages()).containsExactly("en");
        assertThat(tour().without(THREE).languages()).containsExactly("en", "fr");
    }

    @Test
    void comesBackFromTheDatabaseAsItWas() {
        Tour full = tour().with(new Tour.Station(
                TWO,
                3,
                said("Two"),
                new Tour.Shot(Ids.next(), 960, 540, "House", said("A door")),
                new Tour.Film("https://example.org/film", said("Film"))));
        assertThat(Tour.read(full.json())).isEqualTo(full);
        assertThat(full.files()).hasSize(1);
        assertThat(full.shown().station(2).edition()).isZero();
    }
}
