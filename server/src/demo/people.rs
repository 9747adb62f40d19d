//! Who they are. All of them are invented; their phone numbers ring nowhere.

use job_tracker_protocol::{ClientNumber, Language, Login};

pub(super) const EMPLOYER: &str = "Zonnestraal Huishoudhulp";
pub(super) const EMPLOYER_PHONE: &str = "03 000 00 00";
pub(super) const PHONE_LINE: &str = "0800 00 000";

pub(super) struct Worker {
    pub login: Login,
    pub name: &'static str,
    pub language: Language,
    pub password: &'static str,
}

const WORKERS: [(u64, &str, Language, &str); 5] = [
    (4_718_263, "Ana Ferreira", Language::Nl, "40718263"),
    (5_092_417, "Fatima Benali", Language::Fr, "58092417"),
    (1_836_540, "Halina Nowak", Language::Nl, "21836540"),
    (7_340_921, "Grace Osei", Language::En, "77340921"),
    (2_659_108, "Monika Schreiber", Language::De, "36591082"),
];

const CLIENTS: [(u64, &str); 12] = [
    (1_204_857_361, "Familie Peeters"),
    (1_377_920_548, "Simonne De Wachter"),
    (2_048_163_975, "Marc en Els Janssens"),
    (2_591_740_386, "Dokter Van Hove"),
    (3_162_804_957, "Yasmina El Amrani"),
    (3_870_415_629, "Famille Lambert"),
    (4_026_583_917, "Godelieve Claes"),
    (4_935_170_826, "Bart Wouters"),
    (5_148_392_670, "Jeanne Dubois"),
    (6_702_519_843, "Familie Maes-Willems"),
    (7_431_860_295, "Karel Mertens"),
    (8_259_047_316, "Familie Schmitz"),
];

pub(super) fn workers() -> impl Iterator<Item = Worker> {
    WORKERS
        .into_iter()
        .map(|(serial, name, language, password)| Worker {
            login: Login::from_serial(serial),
            name,
            language,
            password,
        })
}

pub(super) fn clients() -> impl Iterator<Item = (ClientNumber, &'static str)> {
    CLIENTS
        .into_iter()
        .map(|(first_ten, name)| (ClientNumber::from_first_ten(first_ten), name))
}
