package express.interpreters;

import express.base.OrganisationId;
import express.base.PersonId;
import express.interpreters.Tongue.Direction;
import express.interpreters.Tongue.Level;
import express.tariffs.Mode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** People who interpret and talks that need somebody, by chance, for tests of who may get which. */
public final class MadeInterpreters {

    private static final List<String> LANGUAGES = List.of("ti", "ar", "so");
    private static final List<Mode> MODES = List.of(Mode.ON_SITE, Mode.TELEPHONE, Mode.VIDEO);

    private MadeInterpreters() {}

    /** @param away a day on which they cannot be asked */
    public record Made(Interpreter interpreter, LocalDate away) {}

    /** @param clients of whom they may not work for one */
    public static Made somebody(RandomGenerator random, List<OrganisationId> clients, LocalDate monday) {
        LocalDate away = monday.plusDays(random.nextInt(5));
        Set<Mode> modes = EnumSet.of(MODES.get(random.nextInt(MODES.size())), MODES.get(random.nextInt(MODES.size())));
        var interpreter = new Interpreter(
                OrganisationId.next(),
                PersonId.next(),
                Status.EMPLOYEE,
                "members",
                "",
                random.nextInt(4) == 0 ? null : gender(random),
                modes,
                null,
                "",
                List.of(tongue(random), tongue(random)),
                List.of(),
                new Week(List.of(), Map.of(away, false)),
                random.nextInt(4) == 0 ? Set.of(clients.get(random.nextInt(clients.size()))) : Set.of(),
                1);
        return new Made(interpreter, away);
    }

    private static Tongue tongue(RandomGenerator random) {
        Direction direction = random.nextInt(5) == 0 ? Direction.FROM : Direction.BOTH;
        return new Tongue(LANGUAGES.get(random.nextInt(LANGUAGES.size())), "", Level.C1, direction);
    }

    private static Gender gender(RandomGenerator random) {
        return random.nextBoolean() ? Gender.WOMAN : Gender.MAN;
    }

    public static Wanted talk(RandomGenerator random, List<OrganisationId> clients, Instant begin, Instant end) {
        return new Wanted(
                clients.get(random.nextInt(clients.size())),
                LANGUAGES.get(random.nextInt(LANGUAGES.size())),
                "",
                MODES.get(random.nextInt(MODES.size())),
                begin,
                end,
                random.nextInt(3) == 0 ? gender(random) : null,
                Direction.BOTH);
    }
}
