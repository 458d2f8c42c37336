package dev.harbinger.text;

/** The kind of event that would answer a question; the names are part of the outside contract. */
public enum SignalType {
    PUBLIC_STATEMENT,
    INQUIRY,
    RULE,
    TERMS_CHANGE,
    LEGISLATION,
    COURT_RULING,
    SANCTIONS,
    DEAL,
    ELECTION_OR_APPOINTMENT,
    MILITARY_ACTION,
    SECURITY_INCIDENT,
    ECONOMIC_DECISION,
    DATA_RELEASE,
    PROTEST_OR_UNREST,
    PRODUCT_OR_DEPLOYMENT,
    OTHER
}
