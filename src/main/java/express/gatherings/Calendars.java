package express.gatherings;

import express.base.Settings;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Published gatherings as calendars follow them. */
@Component
public class Calendars {

    private final Programmes programmes;
    private final Settings settings;

    Calendars(Programmes programmes, Settings settings) {
        this.programmes = programmes;
        this.settings = settings;
    }

    /** The whole, for everybody. */
    Almanac almanac(Gathering gathering, Locale reader) {
        return new Almanac(gathering, programmes.list(gathering), settings.address(), reader);
    }

    /** Only these sessions, under the same names and with the same numbers as everybody's. */
    public String of(Gathering gathering, Predicate<Session> chosen, Locale reader) {
        return almanac(gathering, reader).some(chosen);
    }
}
