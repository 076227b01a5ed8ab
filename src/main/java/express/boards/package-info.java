/**
 * Boards on which many write at once, on slow phones and with script or without: lines in columns, votes, lines that say
 * the same put together, hidden until they are shown, with a clock. What is sent while a connection is away arrives later
 * and once; of two who write the same line anew both are kept. It knows no gathering: whose thing a board belongs to says
 * who may write on it ({@link express.boards.BoardHost}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "database", "people", "texts", "ui"})
package express.boards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
