package dev.harbinger.assistant;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** The model behind the address that the operator gave. Asks once, never again by itself. */
final class Endpoint {
    private final LlmConfig config;
    private final ChatModel model;

    Endpoint(LlmConfig config) {
        this.config = config;
        model = OpenAiChatModel.builder()
                .httpClientBuilder(new BoundedClient.Builder())
                .baseUrl(config.baseUrl())
                .apiKey(config.apiKey().orElse(null))
                .modelName(config.model())
                .temperature(config.temperature())
                .responseFormat("json_object")
                .timeout(config.timeout())
                .maxRetries(0)
                .logRequests(false)
                .logResponses(false)
                .build();
    }

    Reply ask(List<ChatMessage> messages) {
        try {
            var words = model.chat(messages).aiMessage().text();
            return words == null ? new Reply.Failed("it answered without words") : new Reply.Words(words);
        } catch (RuntimeException e) {
            return new Reply.Failed(why(e));
        }
    }

    /** The cause in our own words, because the exceptions may quote the brief. */
    private String why(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException http) {
                return "it answered with status " + http.statusCode();
            }
            if (cause instanceof BoundedBody.TooLong) {
                return "its answer had more than " + BoundedClient.LONGEST_ANSWER + " bytes";
            }
            if (cause instanceof TimeoutException) {
                return "it did not answer within " + config.timeout();
            }
        }
        return "the call failed with " + root(failure).getClass().getSimpleName();
    }

    private static Throwable root(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
