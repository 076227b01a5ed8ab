package express.messaging;

import java.util.UUID;

/** Takes text messages. Other gateways than the one that comes along are added as beans of this type. */
interface TextMessages {

    /**
     * @param id the same if a message is handed over twice
     * @param number as E.164 writes it
     */
    void send(UUID id, String number, String text);
}
