package express.plans;

import java.util.Locale;
import java.util.UUID;

/** What a network wants to reach. Actions serve it. */
record Objective(UUID id, int place, String title, String why, Locale language, int version) {}
