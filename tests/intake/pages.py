"""Pages of our own invention, in the manner of real ones."""

ENGLISH = """date 2024-01-08 Home » The Harbour Office held a party group (enlarged) meeting

The Harbour Office held a party group (enlarged) meeting to convey the Third Plenary Session of the Fifth City Assembly

The Harbour Office held a party group (enlarged) meeting on January 5. Mary Quill, director of the Harbour \
Office, presided \
over the meeting. Members of the party group and heads of departments attended the meeting.

The meeting conveyed and studied the spirit of the Third Plenary Session of the Fifth City Assembly and the \
"Regulations on \
the Safety of Piers".

The meeting required that every pier must be inspected before the spring tides. The meeting stressed that all \
departments \
should report faults within two days.

The meeting decided to set up a working group on ice.
"""
CHINESE = """市水务局召开党组（扩大）会议传达学习市委九届五次全会精神
发布日期：2024-01-08

1月5日，市水务局党组书记、局长沈望舒主持召开局党组（扩大）会议，传达学习市委九届五次全体（扩大）会议精神。局党组成员、\
副局长陆青禾，局机关各处室主要负责人参加会议。

会议要求，一要深刻领会全会精神；二要全力做好防汛抗旱工作，落实值班制度。
"""
SECRET = "机密★1年\n\n市水务局召开党组会议\n\n1月5日，市水务局召开党组会议，研究水源地保护工作。\n"
EMPTY_OF_MEETINGS = "Opening hours of the swimming pool\n\nThe pool is open from nine to five.\n"
