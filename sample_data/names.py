"""Invented names, as they are met in a British health service; any likeness is chance."""

from collections.abc import Callable

FIRST_NAMES = (
    "Abena", "Adaeze", "Ailsa", "Aled", "Alina", "Amara", "Angharad", "Anjali", "Arjun", "Beatriz",
    "Bethan", "Bilal", "Blessing", "Bronagh", "Callum", "Catriona", "Chidi", "Chloë", "Colm",
    "Conor", "Craig", "Daniela", "Darren", "Deepa", "Denise", "Donna", "Dylan", "Efua", "Eilidh",
    "Elif", "Elżbieta", "Emeka", "Esther", "Ewan", "Farida", "Fergus", "Fiona", "Folake", "Gareth",
    "Gethin", "Grace", "Gwen", "Hamza", "Hannah", "Harpreet", "Hazel", "Heledd", "Hilary", "Ifeoma",
    "Imran", "Ines", "Iona", "Ivana", "Jacinta", "Jamila", "Jasmin", "Joanna", "Joyce", "Judith",
    "Karen", "Karolina", "Keiran", "Kwame", "Lakshmi", "Leanne", "Lena", "Liam", "Lindiwe",
    "Lorna", "Lowri", "Magda", "Mairead", "Malcolm", "Marcin", "Margaret", "Maryam", "Mei", "Meera",
    "Mhairi", "Moira", "Nadia", "Nathan", "Ngozi", "Niamh", "Nicola", "Nimmi", "Noor", "Oluwaseun",
    "Owain", "Parveen", "Patience", "Pauline", "Pádraig", "Precious", "Rachel", "Rajesh", "Ravi",
    "Renée", "Rhian", "Rohan", "Rosalind", "Ruth", "Sadia", "Samir", "Sandra", "Seán", "Seren",
    "Shanice", "Sharon", "Sheila", "Siân", "Sinéad", "Sofia", "Stuart", "Sunita", "Tamsin",
    "Tendai", "Thandi", "Tomasz", "Tracey", "Usha", "Valerie", "Wendy", "Winston", "Yasmin",
    "Yetunde", "Yusuf", "Zainab", "Zoë", "Zsófia",
)  # fmt: skip

FAMILY_NAMES = (
    "Acheampong", "Adeyemi", "Ainscough", "Akhtar", "Almeida", "Amoah", "Anstruther", "Appleyard",
    "Arkwright", "Askew", "Balogun", "Banerjee", "Barraclough", "Beddoes", "Begum", "Bickerstaff",
    "Birtwistle", "Blackwood", "Boateng", "Brannigan", "Burrell", "Cadwallader", "Carvalho",
    "Chaudhry", "Chikwanha", "Clegg", "Clutterbuck", "Costello", "Cruickshank", "D'Arcy", "D'Souza",
    "Deshmukh", "Dhillon", "Doherty", "Drinkwater", "Duxbury", "Dyche", "Ellwood", "Entwistle",
    "Evershed", "Eze", "Fairclough", "Fazal", "Fernandes", "Fitzsimmons", "Garside", "Gill",
    "Gwynne", "Haddad", "Hartnell", "Heaney-Shaw", "Hepplewhite", "Holroyd", "Hussain", "Iqbal",
    "Ivanova", "Jóźwiak", "Kapoor", "Karim", "Kearney", "Khatun", "Kowalczyk",
    "Lightbown", "Llewelyn", "Lowther", "Mac an Rí", "MacAskill", "Mahlangu", "Makinde", "Maudsley",
    "McAllister", "McGlinchey", "Mistry", "Moyo", "Mukherjee", "Murgatroyd", "Nair", "Ncube",
    "Nowicki", "O'Brien", "O'Hanlon", "O'Rourke", "Oakeshott", "Obi", "Ogden",
    "Okonkwo", "Oyelaran", "Papadopoulos", "Patel", "Peake", "Pickersgill", "Pilling", "Prosser",
    "Pugh", "Qureshi", "Rahman", "Ramsbottom", "Redfearn", "Rhydderch", "Rostron", "Sandhu",
    "Satterthwaite", "Selvaraj", "Sidebotham", "Siddiqui", "Silva", "Strachan",
    "Stępień", "Tagg", "Tattersall", "Thwaite", "Tolley", "Tregenza", "Trevelyan", "Tunnicliffe",
    "Ugwu", "Urquhart", "Varghese", "Vaughan-Lee", "Wadsworth", "Wąsik", "Whittaker",
    "Wigglesworth", "Winterbottom", "Wiśniewski", "Wolstenholme", "Yeung", "Zielińska",
)  # fmt: skip


def drawn_name(draw: Callable[[], float]) -> str:
    """A first and a family name; `draw` gives numbers from 0 up to, but without, 1."""
    first = FIRST_NAMES[int(draw() * len(FIRST_NAMES))]
    return f"{first} {FAMILY_NAMES[int(draw() * len(FAMILY_NAMES))]}"
