package express.paper;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads the PDF engine's warnings to the application's log; its chatter about every step is dropped. */
final class EngineLog implements XRLogger {

    private static final Logger LOG = LoggerFactory.getLogger(Paper.class);

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return isWorthReading(diagnostic.getLevel());
    }

    @Override
    public void log(String where, Level level, String message) {
        if (isWorthReading(level)) {
            LOG.warn(message);
        }
    }

    @Override
    public void log(String where, Level level, String message, Throwable cause) {
        if (isWorthReading(level)) {
            LOG.warn(message, cause);
        }
    }

    private static boolean isWorthReading(Level level) {
        return level.intValue() >= Level.WARNING.intValue();
    }

    @Override
    public void setLevel(String logger, Level level) {
        // the application's log has levels of its own
    }
}
