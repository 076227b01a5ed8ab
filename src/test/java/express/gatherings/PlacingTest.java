package express.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacingTest {

    private static final Session KEYNOTE = Sketch.session("Keynote", "2027-03-04T09:00", 60, Sketch.ROOM);
    private static final Session TALK = Sketch.session("Talk", "2027-03-04T10:30", 45, Sketch.OTHER_ROOM);
    private static final Session SUNDAY = Sketch.session("Sunday", "2027-03-28T09:00", 45, null);

    private static Programme programme() {
        return Sketch.programme("Europe/Brussels", KEYNOTE, TALK, SUNDAY);
    }

    private static Fields fields(String date, String time, String room) {
        return new Fields(new HashMap<>(Map.of("date", date, "time", time, "room", room, "edition", "1")));
    }

    private static List<String> faults(Fields fields) {
        return fields.form().errors().stream().map(it -> it.key()).toList();
    }

    @Test
    void readsATimeAndARoom() {
        Placing there = Placing.read(fields("2027-03-04", "10:00", Sketch.OTHER_ROOM.toString()), programme());
        assertThat(there).isEqualTo(new Placing(LocalDateTime.parse("2027-03-04T10:00"), Sketch.OTHER_ROOM, 1));
        assertThat(Placing.read(fields("2027-03-04", "١٠:٠٠", ""), programme()).room())
                .isNull();
    }

    @Test
    void refusesAnHourThatDoesNotExistAndARoomThatIsGone() {
        Fields gap = fields("2027-03-28", "02:30", "");
        Placing.read(gap, programme());
        assertThat(faults(gap)).containsExactly("gatherings.fault.hour");
        Fields room = fields("2027-03-04", "09:00", java.util.UUID.randomUUID().toString());
        Placing.read(room, programme());
        assertThat(faults(room)).containsExactly("gatherings.fault.room");
        Fields nonsense = fields("soon", "noon", "here");
        Placing.read(nonsense, programme());
        assertThat(faults(nonsense)).hasSize(3);
    }

    @Test
    void knowsWhereASessionWasWhileItIsElsewhere() {
        Programme moved = programme().with(KEYNOTE.placed(LocalDateTime.parse("2027-03-04T11:00"), null));
        String back = Placing.leadingBack(KEYNOTE);
        assertThat(back).contains("2027-03-04T09:00", Sketch.ROOM.toString());
        assertThat(Placing.Before.read(moved, KEYNOTE.id().toString(), "2027-03-04T09:00", Sketch.ROOM.toString()))
                .isPresent();
        assertThat(Placing.Before.read(
                        programme(), KEYNOTE.id().toString(), "2027-03-04T09:00", Sketch.ROOM.toString()))
                .as("it is there")
                .isEmpty();
        assertThat(Placing.Before.read(moved, "nonsense", "2027-03-04T09:00", ""))
                .isEmpty();
        assertThat(Placing.Before.read(moved, KEYNOTE.id().toString(), "then", ""))
                .isEmpty();
        assertThat(Placing.Before.read(moved, KEYNOTE.id().toString(), "2027-03-04T09:00", "elsewhere"))
                .isEmpty();
        assertThat(Placing.Before.read(moved, "", "", "")).isEmpty();
    }

    @Test
    void layOutTimesDownAndRoomsAcross() {
        Programme programme = programme();
        var clock = new Clock(programme.zone(), Locale.UK);
        Grid grid = Grid.of(programme, Timetable.of(programme, clock, Map.of()));
        assertThat(grid.columns()).extracting(Grid.Column::name).containsExactly("Plenary", "Room 1", "");
        assertThat(grid.days()).hasSize(2);
        assertThat(grid.days().getFirst().rows())
                .extracting(Grid.Row::said)
                .as("beginnings and ends")
                .containsExactly("09:00", "10:00", "10:30", "11:15");
        assertThat(grid.days().getFirst().rows().getFirst().cells().getFirst().entries())
                .extracting(Timetable.Entry::session)
                .containsExactly(KEYNOTE);
        assertThat(grid.days().getLast().rows().getFirst().cells().getLast().room())
                .isEmpty();
    }
}
