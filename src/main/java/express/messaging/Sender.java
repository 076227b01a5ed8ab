package express.messaging;

import express.base.Settings;
import org.springframework.stereotype.Component;

/** From where letters come. Answers to that address are read by nobody. */
@Component
public class Sender {

    private final MailSettings from;
    private final Settings settings;

    Sender(MailSettings from, Settings settings) {
        this.from = from;
        this.settings = settings;
    }

    public String address() {
        return from.sender(settings);
    }
}
