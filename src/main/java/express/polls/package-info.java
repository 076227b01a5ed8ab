/**
 * Polls during a gathering and evaluations after it, which nobody can trace: who answered is kept apart from what was
 * answered, and nothing is shown of fewer than five. It knows no gathering: whose thing a poll belongs to says who may
 * answer ({@link express.boards.BoardHost}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "boards", "people", "ui"})
package express.polls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
